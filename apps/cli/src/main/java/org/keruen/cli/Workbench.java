package org.keruen.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keruen.base.ProblemException;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Plan;
import org.keruen.study.Study;

/// The real engine behind the commands.
final class Workbench implements Engine {

  @Override
  public Study study(@Nullable Path folder) {
    throw notYet("the study reader");
  }

  @Override
  public Plan plan(Study study, Consignment consignment, LocalDate asOf) {
    throw notYet("the planner");
  }

  @Override
  public String geoJson(Study study, Plan plan) {
    throw notYet("the GeoJSON writer");
  }

  private static ProblemException notYet(String part) {
    return ProblemException.of(part, "is not built into this version", "take a later version");
  }
}
