package org.keruen.io.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keruen.base.ProblemException;
import org.keruen.io.table.DataPackage;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Resource;
import org.keruen.io.table.TablePackage;
import org.keruen.io.table.WrittenRow;
import org.keruen.study.Study;

/// Reads a study folder: text in, one [Study] out, or every fault of every file.
public final class StudyReader {

  /// The resources of a study, in the order in which their faults are told.
  static final List<String> RESOURCES =
      List.of(
          "sources",
          "countries",
          "memberships",
          "places",
          "names",
          "texts",
          "road_links",
          "rail_links",
          "border_posts",
          "border_times",
          "terminals",
          "services",
          "load_units",
          "means",
          "road_operation",
          "rail_operation",
          "emission_factors",
          "charges",
          "rules",
          "states",
          "commodities",
          "parameters",
          "trips",
          "country_figures",
          "disputed");

  /// Resources of the demand: read by those who ask for it, and checked with the study.
  static final List<String> DEMAND_RESOURCES =
      List.of(
          "zones",
          "economies",
          "trade_totals",
          "export_mixes",
          "published_volumes",
          "capacities",
          "choice_constants",
          "demand");

  /// Of these, what a study may leave out.
  private static final List<String> OPTIONAL_DEMAND_RESOURCES = List.of("choice_constants");

  static final List<String> REQUIRED_DEMAND_RESOURCES =
      DEMAND_RESOURCES.stream().filter(name -> !OPTIONAL_DEMAND_RESOURCES.contains(name)).toList();

  private StudyReader() {}

  /// The study in a folder.
  ///
  /// @throws ProblemException with every fault, if there is any
  public static Study read(Path folder) {
    StudyCheck check = check(folder, resource -> !DEMAND_RESOURCES.contains(resource.name()));
    Study study = check.study();
    if (study == null) {
      throw new ProblemException(check.problems());
    }
    return study;
  }

  /// Every fault of a folder, or the study in it. Throws nothing for a folder of any content.
  public static StudyCheck check(Path folder) {
    return check(folder, resource -> true);
  }

  private static StudyCheck check(Path folder, Predicate<Resource> wanted) {
    var faults = new FaultList();
    TablePackage tables = TablePackage.read(folder, wanted, faults);
    if (tables == null || StudyTables.lacks(tables, RESOURCES, faults)) {
      return new StudyCheck(faults.inOrder(List.of(DataPackage.FILE)), null);
    }
    Study study = map(tables, faults);
    return faults.isEmpty() && study != null
        ? new StudyCheck(List.of(), study)
        : new StudyCheck(faults.inOrder(tables.description().listFiles()), null);
  }

  /// A folder of which no fault is known, with more rows in some tables, such as those that a
  /// scenario builds.
  ///
  /// @param added rows by name of the resource
  /// @param file  where the rows are written
  public static StudyCheck checkWith(
      Path folder, Map<String, List<WrittenRow>> added, String file) {
    var faults = new FaultList();
    TablePackage tables =
        TablePackage.read(folder, resource -> !DEMAND_RESOURCES.contains(resource.name()), faults);
    if (tables == null || StudyTables.lacks(tables, RESOURCES, faults)) {
      return new StudyCheck(faults.inOrder(List.of(DataPackage.FILE)), null);
    }
    Study study = map(tables.plus(added, file, faults), faults);
    return new StudyCheck(
        faults.inOrder(tables.description().listFiles()), faults.isEmpty() ? study : null);
  }

  private static @Nullable Study map(TablePackage tables, FaultList faults) {
    var study = new StudyTables(tables, faults);
    new ReferenceChecks(study).run();
    new NetworkChecks(study).run();
    new BorderTimeChecks(study).run();
    new ConditionChecks(study).run();
    if (tables.tables().containsKey("demand")) {
      new DemandChecks(study).run();
    }
    Study mapped = faults.isEmpty() ? new StudyMapper(study).map() : null;
    if (mapped != null && tables.tables().containsKey("demand")) {
      new ThroughputChecks(study, mapped).run();
    }
    return mapped;
  }
}
