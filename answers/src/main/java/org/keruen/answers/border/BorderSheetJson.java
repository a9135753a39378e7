package org.keruen.answers.border;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.evidence.ElementStates;
import org.keruen.answers.evidence.EvidenceJson;
import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.base.Band;
import org.keruen.base.Provenance;
import org.keruen.base.StatePeriod;
import org.keruen.network.BorderPost;
import org.keruen.shipment.Charge;
import org.keruen.shipment.Rule;
import org.keruen.study.BorderObservation;
import org.keruen.study.Disputed;

/// All that a study knows of a border post, as JSON: states, what the model uses beside what was
/// observed, rules, charges, disputed figures, sources.
public final class BorderSheetJson {

  private final ReadyStudy ready;
  private final Labels labels;
  private final BorderPost post;
  private final LocalDate asOf;
  private final JsonWriter json = JsonWriter.compact();
  private final Set<String> sources = new TreeSet<>();

  private BorderSheetJson(ReadyStudy ready, Language language, BorderPost post, LocalDate asOf) {
    this.ready = ready;
    this.labels = ready.labels(language);
    this.post = post;
    this.asOf = asOf;
  }

  /// @param date    the day whose state is told
  /// @param asOf    the day whose knowledge is used
  /// @param reports writes the member `reports`, which is no part of a study
  public static String render(
      ReadyStudy ready,
      Language language,
      BorderPost post,
      LocalDate date,
      LocalDate asOf,
      Consumer<JsonWriter> reports) {
    var sheet = new BorderSheetJson(ready, language, post, asOf);
    sheet.json.object().text("date", date).text("asOf", asOf).object("post");
    new BorderSummary(ready, language, date, asOf).members(sheet.json, post);
    sheet.json.endObject();
    sheet.body(reports);
    return sheet.json.endObject().finish();
  }

  private void body(Consumer<JsonWriter> reports) {
    EvidenceJson evidence = new EvidenceJson(ready, labels, asOf);
    List<StatePeriod> history = ready.states().history(ElementStates.elementsOf(post), asOf);
    history.forEach(period -> cite(period.provenance()));
    cite(post.provenance());
    evidence.events(json, "history", history);
    passages();
    observations();
    rules();
    charges();
    List<String> names = List.of("post:" + post.id(), post.id());
    ready.study().evidence().disputed().stream()
        .filter(value -> names.contains(value.element()))
        .map(Disputed::provenance)
        .forEach(this::cite);
    evidence.disputed(json, names);
    reports.accept(json);
    evidence.sources(json, sources);
  }

  private void cite(Provenance provenance) {
    sources.addAll(provenance.sourceIds());
  }

  private void passages() {
    json.array("passages");
    for (BorderPost.Side side : List.of(post.a(), post.b())) {
      passage(side, "exit", side.exit());
      passage(side, "entry", side.entry());
    }
    json.endArray();
  }

  private void passage(BorderPost.Side side, String flow, BorderPost.Passage passage) {
    cite(passage.time());
    cite(passage.fee());
    json.object()
        .text("country", side.country())
        .text("countryName", labels.country(side.country()))
        .text("place", side.place())
        .text("placeName", labels.place(side.place()))
        .text("flow", flow)
        .number("hoursMean", passage.hours().meanHours())
        .number("hoursP10", passage.hours().quantileHours(0.1))
        .number("hoursP50", passage.hours().quantileHours(0.5))
        .number("hoursP90", passage.hours().quantileHours(0.9))
        .band("feeUsd", passage.feeUsd())
        .text("timeConfidence", passage.time().confidence().word())
        .texts("timeSources", passage.time().sourceIds())
        .text("feeConfidence", passage.fee().confidence().word())
        .texts("feeSources", passage.fee().sourceIds())
        .endObject();
  }

  private void observations() {
    json.array("observations");
    for (BorderObservation observation : ready.study().evidence().borderObservations()) {
      if (observation.post().equals(post.id())) {
        observation(observation);
      }
    }
    json.endArray();
  }

  private void observation(BorderObservation observation) {
    cite(observation.provenance());
    BorderObservation.Figures figures = observation.figures();
    json.object()
        .text("id", observation.id())
        .text("country", observation.side())
        .text("flow", observation.flow())
        .wholeOrNull("year", observation.year())
        .text("circumstances", observation.circumstances())
        .text("used", observation.used())
        .number("hoursMean", figures.hoursMean())
        .number("hoursLow", figures.hoursLow())
        .number("hoursHigh", figures.hoursHigh())
        .number("feeUsd", figures.feeUsd())
        .number("feeLowUsd", figures.feeLowUsd())
        .number("feeHighUsd", figures.feeHighUsd())
        .provenance(observation.provenance())
        .text("note", observation.provenance().note())
        .endObject();
  }

  private void rules() {
    json.array("rules");
    for (Rule rule : ready.study().model().rules()) {
      if (BorderRules.concerns(rule, post)) {
        cite(rule.provenance());
        json.object()
            .text("id", rule.id())
            .text("document", labels.text(rule.document()))
            .text("effect", CamelCase.of(rule.effect()))
            .text("text", labels.text(rule.text()))
            .text("issuer", labels.text(rule.issue().issuer()))
            .number("leadDays", rule.issue().leadDays().mid())
            .flag("beforeDeparture", rule.issue().beforeDeparture())
            .text("from", rule.when().from())
            .text("to", rule.when().to())
            .provenance(rule.provenance())
            .endObject();
      }
    }
    json.endArray();
  }

  private void charges() {
    json.array("charges");
    for (Charge charge : ready.study().model().charges()) {
      if (charge.where().posts().contains(post.id())) {
        cite(charge.provenance());
        charge(charge, charge.amount());
      }
    }
    json.endArray();
  }

  private void charge(Charge charge, Band amount) {
    String basis =
        switch (charge.basis()) {
          case PER_UNIT -> "perUnit";
          case PER_T -> "perTonne";
          case PER_CONSIGNMENT -> "perConsignment";
          case PCT_VALUE -> "percentOfValue";
          case PER_T_DAY -> "perTonneDay";
          case PER_UNIT_DAY -> "perUnitDay";
        };
    json.object()
        .text("id", charge.id())
        .text("name", labels.text(charge.name()))
        .text("payee", labels.text(charge.payee()))
        .text("basis", basis)
        .band("amount", amount)
        .text("kind", CamelCase.of(charge.kind()))
        .number("probability", charge.probability())
        .provenance(charge.provenance())
        .endObject();
  }
}
