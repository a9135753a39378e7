package org.keruen.mcp.tool;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.question.ConsignmentReader;
import org.keruen.answers.question.TypedConsignment;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.question.Wording;
import org.keruen.answers.words.Language;
import org.keruen.base.Problem;
import org.keruen.shipment.Consignment;

/// A consignment with the day whose knowledge is used, as the tools about shipments are asked.
///
/// @param language of the answer
record ShipmentQuestion(Consignment consignment, LocalDate asOf, Language language) {

  /// How to write a question as arguments.
  private static final Wording WORDING =
      new Wording() {
        @Override
        public String example(String field, String value) {
          return field(field) + ": " + value.replaceAll("[a-z]+[0-9]?$", "");
        }

        @Override
        public String placeSearch(String letters) {
          return "search with find_place, query: " + letters;
        }
      };

  /// @throws UsageException with every fault, its fields named as in the schema
  static ShipmentQuestion read(Arguments arguments, ReadyStudy ready) {
    LocalDate asOf = arguments.asOf(ready.asOf());
    Language language = arguments.language();
    TypedConsignment typed = typed(arguments);
    try {
      Consignment consignment = new ConsignmentReader(ready.vocabulary(), WORDING).read(typed);
      arguments.check();
      return new ShipmentQuestion(consignment, asOf, language);
    } catch (UsageException fault) {
      arguments.faults(renamed(fault));
      arguments.check();
      throw fault;
    }
  }

  private static TypedConsignment typed(Arguments arguments) {
    String weight = arguments.number("weightTonnes");
    String teu = arguments.number("teu");
    return new TypedConsignment(
        arguments.required("from", "Lahore"),
        arguments.required("to", "Almaty"),
        arguments.required("depart", "2026-03-02"),
        arguments.text("deadline"),
        null,
        new TypedConsignment.Goods(
            arguments.required("goods", "HS 6203"), weight, null, teu, null, null, false, false),
        new TypedConsignment.Limits(arguments.texts("avoid"), arguments.texts("require"), null));
  }

  private static UsageException renamed(UsageException fault) {
    List<Problem> problems =
        fault.problems().stream()
            .map(problem -> new Problem(field(problem.where()), problem.what(), problem.fix()))
            .toList();
    return new UsageException(problems);
  }

  private static String field(String name) {
    return name.equals("weight") ? "weightTonnes" : name;
  }

  /// A remark if the study cannot know what shuts after its last checked day, or null.
  static @Nullable String beyond(LocalDate depart, LocalDate lastCheckedDay) {
    return depart.isAfter(lastCheckedDay)
        ? "Closures were followed up to "
            + lastCheckedDay
            + "; what changed after that day is not known. The plan takes what was known then to"
            + " go on."
        : null;
  }
}
