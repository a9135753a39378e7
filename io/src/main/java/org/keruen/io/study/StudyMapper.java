package org.keruen.io.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Provenance;
import org.keruen.base.Source;
import org.keruen.io.table.Row;
import org.keruen.network.Network;
import org.keruen.shipment.Commodity;
import org.keruen.shipment.Membership;
import org.keruen.shipment.Parameter;
import org.keruen.shipment.PlanningModel;
import org.keruen.study.BorderObservation;
import org.keruen.study.CountryFigure;
import org.keruen.study.Disputed;
import org.keruen.study.Study;
import org.keruen.study.Trip;

/// Makes the records of a study of checked tables.
final class StudyMapper {

  private final StudyTables study;

  StudyMapper(StudyTables study) {
    this.study = study;
  }

  /// The study; null if a record refused its row, which is then a fault.
  @Nullable Study map() {
    Network network = new NetworkMapper(study).map();
    var conditions = new ConditionMapper(study);
    var model =
        new PlanningModel(
            network,
            Network.byId(study.map("commodities", StudyMapper::commodity), Commodity::hs),
            study.map("memberships", StudyMapper::membership),
            conditions.charges(),
            conditions.rules(),
            Network.byId(study.map("parameters", StudyMapper::parameter), Parameter::key));
    var evidence =
        new Study.Evidence(
            study.map("border_times", StudyMapper::observation),
            study.map("trips", StudyMapper::trip),
            study.map("country_figures", StudyMapper::countryFigure),
            study.map("disputed", StudyMapper::disputed));
    Map<String, Source> sources =
        Network.byId(study.map("sources", StudyMapper::source), Source::id);
    List<Study.Name> names = study.map("names", StudyMapper::name);
    return study.faults().isEmpty()
        ? new Study(
            study.description().name(),
            study.description().title(),
            Objects.requireNonNull(study.findAsOf()),
            sources,
            model,
            names,
            texts(),
            evidence)
        : null;
  }

  private Map<String, Map<String, String>> texts() {
    Map<String, Map<String, String>> texts = new HashMap<>();
    study.each(
        "texts",
        row ->
            texts
                .computeIfAbsent(row.text("lang"), lang -> new HashMap<>())
                .put(row.text("english"), row.text("text")));
    return texts;
  }

  private static Source source(Row row) {
    return new Source(
        row.text("id"),
        row.text("title"),
        row.text("publisher"),
        row.text("year"),
        row.text("url"));
  }

  private static Study.Name name(Row row) {
    return new Study.Name(
        row.text("subject"), row.text("lang"), row.text("use").equals("name"), row.text("text"));
  }

  private static Commodity commodity(Row row) {
    return new Commodity(
        row.text("hs"),
        row.text("name"),
        row.text("group"),
        Cells.band(row, "value_low_usd_per_t", "value_usd_per_t", "value_high_usd_per_t"),
        row.number("stowage_m3_per_t"),
        Cells.loadKind(row, "load_kind"),
        new Commodity.Care(
            row.text("temperature").equals("controlled"),
            row.yes("dangerous"),
            row.number("spoilage_pct_per_day")),
        Cells.provenance(row));
  }

  private static Membership membership(Row row) {
    return new Membership(
        row.text("country"),
        row.text("agreement"),
        row.findDate("from"),
        row.findDate("to"),
        Cells.provenance(row));
  }

  private static Parameter parameter(Row row) {
    return new Parameter(
        row.text("key"),
        Cells.band(row, "low", "value", "high"),
        row.text("unit"),
        row.text("meaning"),
        Cells.provenance(row));
  }

  private static BorderObservation observation(Row row) {
    return new BorderObservation(
        row.text("id"),
        row.text("post"),
        row.text("side"),
        row.text("flow"),
        new BorderObservation.Figures(
            row.findNumber("hours_mean"),
            row.findNumber("hours_low"),
            row.findNumber("hours_high"),
            row.findNumber("fee_usd"),
            row.findNumber("fee_low_usd"),
            row.findNumber("fee_high_usd")),
        row.findInteger("year"),
        row.text("case"),
        row.text("used"),
        Cells.provenance(row));
  }

  private static Trip trip(Row row) {
    return new Trip(
        row.text("id"),
        row.text("what"),
        new Trip.Way(
            row.text("origin"), row.text("destination"), row.list("via"), row.list("modes")),
        new Trip.Load(row.findText("goods"), row.findNumber("weight_t")),
        Cells.date(row, "depart"),
        new Trip.Reported(row.number("value"), row.findNumber("low"), row.findNumber("high")),
        row.text("status"),
        row.yes("door"),
        Cells.provenance(row));
  }

  private static CountryFigure countryFigure(Row row) {
    return new CountryFigure(
        row.text("id"),
        row.text("country"),
        row.text("mode"),
        Cells.constant(CountryFigure.Quantity.values(), row, "quantity"),
        row.number("value"),
        row.integer("year", 0),
        row.yes("used"),
        Cells.provenance(row));
  }

  private static Disputed disputed(Row row) {
    Provenance provenance = Cells.provenance(row);
    return new Disputed(
        row.text("element"),
        row.text("quantity"),
        row.text("value"),
        row.yes("chosen"),
        row.text("rule"),
        provenance);
  }
}
