package org.keruen.answers.evidence;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.study.Study;
import org.keruen.study.Trip;
import org.keruen.study.validation.BorderCheck;
import org.keruen.study.validation.CountryCheck;
import org.keruen.study.validation.Score;
import org.keruen.study.validation.TripCheck;
import org.keruen.study.validation.Validation;

/// A validation as JSON: `trips[]`, `borders[]`, `corridors[]` (country averages) and `summary[]`.
public final class ValidationJson {

  private ValidationJson() {}

  public static String render(Validation validation, Study study) {
    JsonWriter json = new JsonWriter();
    json.object().text("study", study.id()).text("asOf", study.asOf());
    json.array("summary");
    validation.summary().forEach(score -> score(json, score));
    json.endArray().array("trips");
    validation.trips().forEach(check -> trip(json, check));
    json.endArray().array("borders");
    validation.borders().forEach(check -> border(json, check));
    json.endArray().array("corridors");
    validation.countries().forEach(check -> country(json, check));
    return json.endArray().endObject().finish();
  }

  private static void score(JsonWriter json, Score score) {
    json.object()
        .text("group", score.group())
        .whole("count", score.count())
        .number("medianAbsErrorPercent", score.medianAbsErrorPercent())
        .number("medianErrorPercent", score.medianErrorPercent())
        .number("insideShare", score.insideShare())
        .endObject();
  }

  private static void trip(JsonWriter json, TripCheck check) {
    Trip trip = check.trip();
    json.object()
        .text("id", trip.id())
        .text("what", trip.what())
        .text("origin", trip.way().origin())
        .text("destination", trip.way().destination())
        .texts("via", trip.way().via())
        .texts("modes", trip.way().modes())
        .text("depart", trip.depart())
        .text("status", trip.status())
        .flag("door", trip.door())
        .text("standing", check.standing().word())
        .number("reported", trip.reported().value())
        .number("reportedLow", trip.reported().low())
        .number("reportedHigh", trip.reported().high());
    model(json, check.modelled());
    json.number("errorPercent", check.errorPercent());
    inside(json, check.inside());
    json.text("remark", check.remark()).texts("sources", trip.provenance().sourceIds()).endObject();
  }

  private static void model(JsonWriter json, TripCheck.@Nullable Modelled model) {
    json.number("modelLow", model == null ? null : Double.valueOf(model.low()))
        .number("model", model == null ? null : Double.valueOf(model.mid()))
        .number("modelHigh", model == null ? null : Double.valueOf(model.high()))
        .number("modelAllInUsd", model == null ? null : Double.valueOf(model.allIn()))
        .text("corridor", model == null ? null : model.corridor())
        .text("corridorModes", model == null ? null : model.modes());
  }

  private static void inside(JsonWriter json, @Nullable Boolean inside) {
    if (inside == null) {
      json.text("inside", null);
    } else {
      json.flag("inside", inside);
    }
  }

  private static void border(JsonWriter json, BorderCheck check) {
    Integer year = check.observation().year();
    json.object()
        .text("post", check.observation().post())
        .text("side", check.observation().side())
        .text("flow", check.observation().flow())
        .number("year", year == null ? null : Double.valueOf(year))
        .number("observedHours", check.observedHours())
        .number("usedMeanHours", check.usedMeanHours())
        .number("p10Hours", check.p10Hours())
        .number("p90Hours", check.p90Hours())
        .number("errorPercent", check.errorPercent())
        .flag("inside", check.inside())
        .texts("sources", List.copyOf(check.observation().provenance().sourceIds()))
        .endObject();
  }

  private static void country(JsonWriter json, CountryCheck check) {
    json.object()
        .text("country", check.figure().country())
        .text("mode", check.figure().mode())
        .text("quantity", check.figure().quantity().name().toLowerCase(Locale.ROOT))
        .whole("year", check.figure().year())
        .text("standing", check.standing().word())
        .number("reported", check.figure().value())
        .number("model", check.modelled())
        .number("errorPercent", check.errorPercent())
        .texts("sources", check.figure().provenance().sourceIds())
        .endObject();
  }
}
