package org.keruen.io.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keruen.base.ProblemException;
import org.keruen.io.FileForms;
import org.keruen.io.table.DataPackage;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Field;
import org.keruen.io.table.Nearest;
import org.keruen.io.table.Resource;
import org.keruen.io.table.Row;
import org.keruen.io.table.Table;
import org.keruen.io.table.TableFile;
import org.keruen.io.table.TablePackage;
import org.keruen.network.Network;
import org.keruen.study.Study;
import org.keruen.study.demand.Capacities;
import org.keruen.study.demand.Capacity;
import org.keruen.study.demand.ChoiceConstant;
import org.keruen.study.demand.Demand;
import org.keruen.study.demand.DemandBasis;
import org.keruen.study.demand.Economy;
import org.keruen.study.demand.Flow;
import org.keruen.study.demand.MixShare;
import org.keruen.study.demand.PublishedVolume;
import org.keruen.study.demand.TradeTotal;
import org.keruen.study.demand.Zone;
import org.keruen.study.scenario.Change;

/// Reads the demand of a study, and what it is built on. Apart from [StudyReader], so that who
/// plans a consignment need not wait for it.
public final class DemandReader {

  private final Path folder;
  private final Study study;
  private final FaultList faults = new FaultList();
  private final StudyTables tables;

  /// @param folder of the study
  /// @param study  what it holds, without fault
  /// @throws ProblemException with every fault of the tables of demand
  public DemandReader(Path folder, Study study) {
    this.folder = folder;
    this.study = study;
    TablePackage read = TablePackage.read(folder, DemandReader::isOfDemand, faults);
    if (read == null || StudyTables.lacks(read, StudyReader.REQUIRED_DEMAND_RESOURCES, faults)) {
      throw new ProblemException(faults.inOrder(List.of(DataPackage.FILE)));
    }
    tables = new StudyTables(read, faults);
    refuseFaults();
  }

  private static boolean isOfDemand(Resource resource) {
    return StudyReader.DEMAND_RESOURCES.contains(resource.name());
  }

  private void refuseFaults() {
    if (!faults.isEmpty()) {
      throw new ProblemException(faults.inOrder(tables.description().listFiles()));
    }
  }

  /// The zones of the study, by id.
  public Map<String, Zone> zones() {
    Map<String, Zone> zones =
        Network.byId(
            tables.map(
                "zones",
                row ->
                    new Zone(
                        row.text("id"),
                        row.text("name"),
                        row.text("country"),
                        row.list("places"),
                        row.number("share"),
                        Cells.provenance(row))),
            Zone::id);
    for (Row row : tables.get("zones").rows()) {
      for (String place : row.list("places")) {
        if (!study.model().network().places().containsKey(place)) {
          faults.add(row, "places names '" + place + "'", "name places of the study");
        }
      }
    }
    refuseFaults();
    return zones;
  }

  /// The demand of the study.
  public Demand demand() {
    return demand(tables.get("demand"), tables);
  }

  /// A demand of one's own, between the zones of the study.
  ///
  /// @param file CSV with the columns of `demand.csv`, or OMX with a matrix a group
  /// @throws ProblemException with every fault of it
  public Demand demand(Path file) {
    DemandFile.Form form = DemandFile.READ.find(file);
    if (form == null) {
      throw ProblemException.of(file.toString(), FileForms.fault(file), DemandFile.READ.advice());
    }
    return form == DemandFile.Form.OMX ? omx(file) : csv(file);
  }

  private Demand omx(Path file) {
    int year = demand().year();
    var known = new DemandOmx.Known(zones(), listGroups(), year, basis(year).usdPerTonne());
    return DemandOmx.read(file, known);
  }

  /// The commodity groups that the description allows.
  private List<String> listGroups() {
    for (Field field : tables.get("demand").resource().fields()) {
      if (field.name().equals("group")) {
        return field.constraints().enumeration();
      }
    }
    return List.of();
  }

  private Demand csv(Path file) {
    Table table = TableFile.read(file, tables.get("demand").resource(), faults);
    refuseFaults();
    Map<String, Table> one = new LinkedHashMap<>();
    one.put("demand", table);
    var own = new StudyTables(new TablePackage(tables.description(), one), faults);
    return demand(table, own);
  }

  private Demand demand(Table table, StudyTables owner) {
    Map<String, Zone> zones = zones();
    List<Flow> flows = owner.map("demand", row -> flow(row, zones));
    refuseFaults();
    int year = table.rowCount() == 0 ? 0 : table.rows().getFirst().integer("year", 0);
    for (Row row : table.rows()) {
      if (row.integer("year", 0) != year) {
        faults.add(row, "is of another year than " + year, "give one base year");
        refuseFaults();
      }
    }
    return new Demand(year, zones, flows);
  }

  private @Nullable Flow findFlow(Row row, Map<String, Zone> zones) {
    for (String column : List.of("origin", "destination")) {
      String id = row.text(column);
      if (!zones.containsKey(id)) {
        faults.add(
            row,
            column + " '" + id + "' is no zone",
            Nearest.advice(id, zones.keySet(), "name a zone of zones.csv"));
        return null;
      }
    }
    return new Flow(
        row.text("origin"),
        row.text("destination"),
        row.text("group"),
        row.number("tonnes"),
        row.number("usd"),
        Cells.provenance(row));
  }

  private Flow flow(Row row, Map<String, Zone> zones) {
    Flow flow = findFlow(row, zones);
    return flow == null ? new Flow("", "", row.text("group"), 0, 0, Cells.provenance(row)) : flow;
  }

  /// What demand is built on.
  ///
  /// @param baseYear year of the demand to build
  public DemandBasis basis(int baseYear) {
    var published =
        new DemandBasis.Published(
            tables.map("trade_totals", DemandReader::total),
            tables.map("export_mixes", DemandReader::mix),
            volumes());
    List<Economy> economies = tables.map("economies", DemandReader::economy);
    Map<String, Zone> zones = zones();
    refuseFaults();
    return DemandBasis.of(study, baseYear, zones, economies, published);
  }

  /// What passed somewhere, as published.
  public List<PublishedVolume> volumes() {
    List<PublishedVolume> volumes = tables.map("published_volumes", DemandReader::volume);
    refuseFaults();
    return volumes;
  }

  /// What passes elements at most.
  public Capacities capacities() {
    List<Capacity> rows = tables.map("capacities", DemandReader::capacity);
    refuseFaults();
    return new Capacities(rows);
  }

  /// What turns choices beside money and time; none where the study has no table of it.
  public List<ChoiceConstant> constants() {
    if (!tables.has("choice_constants")) {
      return List.of();
    }
    List<ChoiceConstant> rows = tables.map("choice_constants", DemandReader::constant);
    refuseFaults();
    return rows;
  }

  /// The folder of the study.
  public Path folder() {
    return folder;
  }

  private static Economy economy(Row row) {
    return new Economy(
        row.text("country"),
        row.integer("year", 0),
        row.number("gdp_usd_mn"),
        row.yes("core"),
        Cells.provenance(row));
  }

  private static TradeTotal total(Row row) {
    return new TradeTotal(
        row.text("id"),
        row.text("origin"),
        row.text("destination"),
        row.integer("year", 0),
        Cells.constant(TradeTotal.Quantity.values(), row, "quantity"),
        row.number("value"),
        row.yes("used"),
        Cells.provenance(row));
  }

  private static MixShare mix(Row row) {
    return new MixShare(
        row.text("exporter"),
        row.findText("importer"),
        row.text("group"),
        row.number("share"),
        Cells.provenance(row));
  }

  static PublishedVolume volume(Row row) {
    return new PublishedVolume(
        row.text("id"),
        row.text("title"),
        row.list("elements"),
        Cells.constant(PublishedVolume.Unit.values(), row, "unit"),
        row.number("value"),
        row.integer("year", 0),
        Cells.constant(PublishedVolume.Use.values(), row, "use"),
        new Change.Between(
            row.list("origins"), row.list("destinations"), new ArrayList<>(), row.yes("both_ways")),
        Cells.provenance(row));
  }

  private static ChoiceConstant constant(Row row) {
    return new ChoiceConstant(
        row.text("id"),
        Cells.constant(ChoiceConstant.Kind.values(), row, "kind"),
        row.text("subject"),
        row.list("groups"),
        row.number("usd_per_t"),
        Cells.provenance(row));
  }

  static Capacity capacity(Row row) {
    return new Capacity(
        row.text("element"),
        row.number("capacity"),
        Cells.constant(Capacity.Unit.values(), row, "unit"),
        row.text("direction").equals("each"),
        Objects.requireNonNull(Cells.provenance(row)));
  }
}
