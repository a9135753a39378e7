package org.keruen.io.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.keruen.base.Band;
import org.keruen.base.Provenance;
import org.keruen.base.StatePeriod;
import org.keruen.io.table.Row;
import org.keruen.network.BorderPost;
import org.keruen.network.Country;
import org.keruen.network.ElementState;
import org.keruen.network.EmissionFactor;
import org.keruen.network.Link;
import org.keruen.network.LoadUnit;
import org.keruen.network.Means;
import org.keruen.network.Mode;
import org.keruen.network.Network;
import org.keruen.network.Place;
import org.keruen.network.Position;
import org.keruen.network.RailOperation;
import org.keruen.network.RoadOperation;
import org.keruen.network.Service;
import org.keruen.network.Terminal;

/// Makes the [Network] of checked tables.
final class NetworkMapper {

  private final StudyTables study;
  private final Map<String, LoadUnit> loadUnits;

  NetworkMapper(StudyTables study) {
    this.study = study;
    loadUnits = Network.byId(study.map("load_units", NetworkMapper::loadUnit), LoadUnit::id);
  }

  Network map() {
    Map<String, Place> places = Network.byId(study.map("places", NetworkMapper::place), Place::id);
    List<Link> links = new ArrayList<>(study.<Link>map("road_links", NetworkMapper::road));
    links.addAll(study.map("rail_links", NetworkMapper::rail));
    var infrastructure =
        new Network.Infrastructure(
            places,
            Network.byId(links, Link::id),
            Network.byId(new BorderMapper(study, places).map(), BorderPost::id),
            Network.byId(study.map("terminals", NetworkMapper::terminal), Terminal::id),
            Network.byId(study.map("services", NetworkMapper::service), Service::id));
    return new Network(
        Network.byId(study.map("countries", NetworkMapper::country), Country::id),
        infrastructure,
        new Network.Fleet(loadUnits, Network.byId(study.map("means", this::means), Means::id)),
        operation(),
        study.map("states", NetworkMapper::state));
  }

  private Network.Operation operation() {
    return new Network.Operation(
        Network.byId(
            study.map("road_operation", NetworkMapper::roadOperation), RoadOperation::country),
        study.map("rail_operation", NetworkMapper::railOperation),
        study.map("emission_factors", NetworkMapper::emissionFactor));
  }

  private static Country country(Row row) {
    return new Country(
        row.text("id"),
        Cells.band(row, "gross_limit_low_t", "gross_limit_t", "gross_limit_high_t"),
        row.text("limit_vehicle"),
        Cells.provenance(row));
  }

  private static Place place(Row row) {
    return new Place(
        row.text("id"),
        row.text("name"),
        Cells.constant(Place.Kind.values(), row, "kind"),
        row.text("country"),
        new Position(row.number("lat"), row.number("lon")),
        row.findText("locode"),
        row.findText("iata"),
        Cells.provenance(row));
  }

  private static Link.Road road(Row row) {
    return new Link.Road(
        row.text("id"),
        row.text("from"),
        row.text("to"),
        row.number("length_km"),
        row.number("speed_kmh"),
        new Link.RoadClass(row.text("class"), row.text("terrain").equals("mountain")),
        row.text("road_no"),
        Cells.provenance(row));
  }

  private static Link.Rail rail(Row row) {
    return new Link.Rail(
        row.text("id"),
        row.text("from"),
        row.text("to"),
        row.number("length_km"),
        new Link.Track(
            row.integer("gauge_mm", 0), row.integer("tracks", 1), row.yes("electrified")),
        new Link.Building(Cells.status(row), row.findInteger("open_year")),
        new Link.Line(row.text("line"), Shapes.positions(row)),
        Cells.provenance(row));
  }

  private static Terminal terminal(Row row) {
    Set<Terminal.Ability> abilities = EnumSet.noneOf(Terminal.Ability.class);
    for (Terminal.Ability ability : Terminal.Ability.values()) {
      if (row.yes(ability.name().toLowerCase(Locale.ROOT))) {
        abilities.add(ability);
      }
    }
    return new Terminal(
        row.text("id"),
        row.text("name"),
        Cells.constant(Terminal.Kind.values(), row, "kind"),
        row.list("places"),
        row.number("local_haul_km"),
        new Terminal.Handling(
            abilities,
            Cells.time(row, "handling_low_hours", "handling_hours", "handling_high_hours"),
            Cells.band(row, "lift_low_usd", "lift_usd", "lift_high_usd"),
            Cells.band(
                row, "transload_low_usd_per_t", "transload_usd_per_t", "transload_high_usd_per_t"),
            Cells.status(row)),
        new Terminal.Storage(row.number("free_days", 0), row.number("detention_usd_per_day", 0)),
        Cells.provenance(row));
  }

  private static Service service(Row row) {
    return new Service(
        row.text("id"),
        row.text("name"),
        Cells.constant(Service.Kind.values(), row, "mode"),
        new Service.Route(
            row.text("from"),
            row.text("to"),
            row.yes("both_ways"),
            row.number("distance_km"),
            row.list("passages")),
        row.list("means"),
        new Service.Timing(
            Cells.time(row, "hours_low", "hours_mean", "hours_high"),
            Cells.time(row, "wait_low_hours", "wait_mean_hours", "wait_high_hours"),
            row.number("departures_per_week"),
            Cells.status(row),
            row.findDate("from_date"),
            row.findDate("to_date")),
        new Service.Rate(
            row.text("unit"), Cells.band(row, "rate_low_usd", "rate_usd", "rate_high_usd")),
        Cells.provenance(row));
  }

  private static LoadUnit loadUnit(Row row) {
    return new LoadUnit(
        row.text("id"),
        row.text("name"),
        Cells.loadKind(row, "kind"),
        row.text("temperature").equals("controlled"),
        row.number("payload_t"),
        row.number("volume_m3"),
        row.number("teu", 0),
        Cells.provenance(row));
  }

  private Means means(Row row) {
    LoadUnit loadUnit = loadUnits.get(row.text("load_unit"));
    if (loadUnit == null) {
      throw new IllegalArgumentException("load_unit '" + row.text("load_unit") + "' is unknown");
    }
    return new Means(
        row.text("id"),
        row.text("name"),
        Cells.constant(Mode.values(), row, "mode"),
        row.integer("gauge_mm", 0),
        loadUnit,
        new Means.Capacity(
            row.number("payload_t"), row.number("volume_m3"), row.number("gross_t", 0)),
        row.text("unit"),
        Cells.provenance(row));
  }

  private static RoadOperation roadOperation(Row row) {
    return new RoadOperation(
        row.text("country"),
        Cells.band(row, "driving_low_hours", "driving_hours_per_day", "driving_high_hours"),
        Cells.band(row, "usd_per_km_low", "usd_per_km", "usd_per_km_high"),
        row.number("heavy_factor"),
        Cells.provenance(row));
  }

  private static RailOperation railOperation(Row row) {
    return new RailOperation(
        row.text("country"),
        row.text("service").equals("container"),
        Cells.band(row, "km_per_day_low", "km_per_day", "km_per_day_high"),
        row.number("departures_per_week"),
        Cells.time(row, "wait_low_hours", "wait_mean_hours", "wait_high_hours"),
        Cells.band(row, "usd_per_km_low", "usd_per_km", "usd_per_km_high"),
        Cells.provenance(row));
  }

  private static EmissionFactor emissionFactor(Row row) {
    Band wellToWheel = Cells.band(row, "wtw_low_g_per_tkm", "wtw_g_per_tkm", "wtw_high_g_per_tkm");
    return new EmissionFactor(
        row.text("id"),
        row.list("means"),
        row.findText("country"),
        row.findText("traction"),
        wellToWheel,
        row.number("ttw_g_per_tkm", -1),
        Cells.provenance(row));
  }

  private static ElementState state(Row row) {
    var from = Cells.date(row, "from");
    var to = row.findDate("to");
    var knownFrom = row.findDate("known_from");
    var endKnownFrom = row.findDate("end_known_from");
    if (endKnownFrom == null && to != null) {
      endKnownFrom = to.plusDays(1);
    }
    Provenance provenance = Cells.provenance(row);
    var period =
        new StatePeriod(
            row.text("id"),
            row.text("title"),
            Cells.constant(StatePeriod.Kind.values(), row, "state"),
            new StatePeriod.Dates(from, to, knownFrom == null ? from : knownFrom, endKnownFrom),
            new StatePeriod.Scope(
                row.findText("direction"),
                Set.copyOf(row.list("modes")),
                row.list("hs"),
                row.list("except_hs")),
            new StatePeriod.Restriction(
                row.number("time_factor", 1),
                row.number("capacity_factor", 1),
                Cells.time(row, "added_hours_mean", "added_hours_high")),
            row.text("effect"),
            provenance);
    return new ElementState(row.list("elements"), period);
  }
}
