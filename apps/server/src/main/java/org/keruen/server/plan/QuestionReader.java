package org.keruen.server.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.question.ConsignmentReader;
import org.keruen.answers.question.DayReader;
import org.keruen.answers.question.TypedConsignment;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.question.Wording;
import org.keruen.base.Problem;
import org.keruen.server.http.BodyReader;
import org.keruen.server.http.Refusal;
import org.keruen.shipment.Consignment;
import tools.jackson.databind.JsonNode;

/// Reads a `PlanRequest`: its fields are words for [ConsignmentReader], whose faults become JSON
/// pointers.
public final class QuestionReader {

  private static final int MOST_NAME = 100;
  private static final int MOST_LIMITS = 50;
  private static final Map<String, String> FIELDS =
      Map.of(
          "weight", "weightTonnes",
          "volume", "volumeM3",
          "value", "valueUsd",
          "maxTranshipments", "limits/maxTranshipments");

  /// Fields of JSON in advice: `weightTonnes: 20`.
  private static final Wording JSON =
      new Wording() {
        @Override
        public String example(String field, String value) {
          return FIELDS.getOrDefault(field, field) + ": " + value.replaceFirst("[a-z].*$", "");
        }

        @Override
        public String placeSearch(String letters) {
          return "search with GET /api/v1/places?q=" + letters;
        }
      };

  private final ReadyStudy ready;

  public QuestionReader(ReadyStudy ready) {
    this.ready = ready;
  }

  /// @throws Refusal with every fault
  public PlanQuestion read(JsonNode body) {
    List<Problem> faults = new ArrayList<>();
    BodyReader fields = BodyReader.of(body, "", faults);
    List<String> avoid = new ArrayList<>();
    List<String> require = new ArrayList<>();
    List<String> avoidPointers = new ArrayList<>();
    List<String> requirePointers = new ArrayList<>();
    BodyReader limits = fields.object("limits");
    Integer most = limits == null ? null : limits.whole("maxTranshipments");
    if (limits != null) {
      names(limits, "avoid", avoid, avoidPointers);
      names(limits, "require", require, requirePointers);
      if (limits.flag("requireTir")) {
        require.add("tir");
        requirePointers.add(limits.at("requireTir"));
      }
      limits.refuseOthers();
    }
    TypedConsignment typed =
        new TypedConsignment(
            fields.text("from", MOST_NAME),
            fields.text("to", MOST_NAME),
            fields.text("depart", 40),
            fields.textOrNull("deadline", 40),
            fields.textOrNull("incoterm", 20),
            goods(fields),
            new TypedConsignment.Limits(avoid, require, most));
    String asOf = fields.textOrNull("asOf", 40);
    fields.check();
    return question(typed, asOf, avoidPointers, requirePointers);
  }

  private static void names(
      BodyReader limits, String verb, List<String> typed, List<String> pointers) {
    for (String key : List.of("Countries", "Posts", "Modes")) {
      String word = key.equals("Countries") ? "country" : key.equals("Posts") ? "post" : "mode";
      List<String> names = limits.texts(verb + key, MOST_LIMITS, MOST_NAME);
      for (int i = 0; i < names.size(); i++) {
        typed.add(word + "=" + names.get(i));
        pointers.add(limits.at(verb + key) + "/" + i);
      }
    }
  }

  private static TypedConsignment.Goods goods(BodyReader fields) {
    return new TypedConsignment.Goods(
        fields.text("goods", MOST_NAME),
        amount(fields.number("weightTonnes")),
        amount(fields.number("volumeM3")),
        amount(fields.number("teu")),
        amount(fields.number("valueUsd")),
        null,
        fields.flag("temperatureControlled"),
        fields.flag("dangerous"));
  }

  private static @Nullable String amount(@Nullable Double number) {
    return number == null ? null : BigDecimal.valueOf(number).toPlainString();
  }

  private PlanQuestion question(
      TypedConsignment typed, @Nullable String asOf, List<String> avoid, List<String> require) {
    List<Problem> problems = new ArrayList<>();
    LocalDate day = ready.asOf();
    try {
      day = asOf == null ? day : DayReader.read(asOf, "asOf");
    } catch (UsageException e) {
      problems.addAll(e.problems());
    }
    try {
      Consignment consignment = new ConsignmentReader(ready.vocabulary(), JSON).read(typed);
      if (problems.isEmpty()) {
        return new PlanQuestion(consignment, day);
      }
    } catch (UsageException e) {
      problems.addAll(e.problems());
    }
    List<Problem> pointed =
        problems.stream()
            .map(p -> new Problem(pointer(p.where(), avoid, require), p.what(), p.fix()))
            .toList();
    throw new Refusal(Refusal.Kind.UNPROCESSABLE, pointed, Map.of());
  }

  private static String pointer(String where, List<String> avoid, List<String> require) {
    if (where.startsWith("avoid/")) {
      return avoid.get(Integer.parseInt(where.substring(6)));
    }
    if (where.startsWith("require/")) {
      return require.get(Integer.parseInt(where.substring(8)));
    }
    return "/" + FIELDS.getOrDefault(where, where);
  }
}
