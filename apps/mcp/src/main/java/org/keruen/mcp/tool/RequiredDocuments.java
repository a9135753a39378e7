package org.keruen.mcp.tool;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.plan.Phrases;
import org.keruen.answers.question.UsageException;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Option;
import org.keruen.shipment.Plan;
import org.keruen.shipment.Rule;

/// `required_documents`: what must be in hand for one option, by when, and who issues it.
final class RequiredDocuments implements Tool {

  private static final int MOST_OPTIONS = 10;

  private final ReadyStudy ready;
  private final BiFunction<Consignment, LocalDate, Plan> planner;
  private final ToolDescription description =
      ToolDescription.read("required_documents", List.of("consignment", "asOf", "language"));

  RequiredDocuments(ReadyStudy ready, BiFunction<Consignment, LocalDate, Plan> planner) {
    this.ready = ready;
    this.planner = planner;
  }

  @Override
  public ToolDescription description() {
    return description;
  }

  @Override
  public Answer answer(Map<String, Object> given) {
    Arguments arguments = new Arguments(given, description.fields());
    int number = arguments.whole("optionIndex", 1, MOST_OPTIONS, 1);
    ShipmentQuestion question = ShipmentQuestion.read(arguments, ready);
    Plan plan = planner.apply(question.consignment(), question.asOf());
    int count = plan.options().size();
    if (count > 0 && number > count) {
      throw UsageException.of(
          "optionIndex",
          "there is no option " + number + ": the plan has " + count,
          "give 1 to " + count);
    }
    Option option = count == 0 ? null : plan.options().get(number - 1);
    return tell(plan, number, option, ready.phrases(question.language()));
  }

  private Answer tell(Plan plan, int number, @Nullable Option option, Phrases phrases) {
    AnswerWriter answer = new AnswerWriter(ready, plan.asOf());
    LocalDate last = AnswerWriter.lastCheckedDay(ready, plan.asOf());
    JsonWriter json = answer.json();
    PlanText text = new PlanText(answer, phrases);
    answer.line(phrases.heading(plan) + ": " + String.join(", ", phrases.query(plan)));
    answer.line(option == null ? phrases.counts(plan) : text.headline(number, option));
    json.wholeOrNull("option", option == null ? null : Integer.valueOf(number))
        .whole("optionCount", plan.options().size())
        .text("corridor", option == null ? null : phrases.corridor(option))
        .flag("known", !plan.consignment().ready().isAfter(last))
        .array("documents");
    if (option != null) {
      option.documents().forEach(need -> document(answer, phrases, need));
    }
    json.endArray();
    text.blocked(plan);
    List<String> remarks = PlanShipment.remarks(plan, last);
    json.texts("remarks", remarks);
    remarks.forEach(answer::line);
    return answer.finish();
  }

  private static void document(AnswerWriter answer, Phrases phrases, Option.DocumentNeed need) {
    Rule rule = need.rule();
    List<String> where = need.where().stream().map(phrases.labels()::element).distinct().toList();
    JsonWriter json = answer.json().object();
    json.text("document", rule.document())
        .text("effect", rule.effect().name().toLowerCase(Locale.ROOT))
        .text("text", rule.text())
        .text("issuer", rule.issue().issuer())
        .number("leadWorkingDays", rule.issue().leadDays().mid())
        .flag("beforeDeparture", rule.issue().beforeDeparture())
        .text("applyBy", need.applyBy())
        .texts("where", where)
        .text("confidence", rule.provenance().confidence().word());
    answer.sources(rule.provenance().sourceIds());
    json.endObject();
    answer.line(
        "- "
            + rule.document()
            + " ("
            + phrases.documentTerms(need)
            + "), "
            + phrases.documentPlaces(need)
            + ": "
            + rule.text()
            + " "
            + answer.quoted(rule.provenance().sourceIds()));
  }
}
