package org.keruen.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Plan;
import org.keruen.study.Study;

/// What the commands ask of the rest of Keruen. Tests answer with a plan made by hand.
public interface Engine {

  /// @param folder a study folder, or null for the default study
  /// @throws org.keruen.base.ProblemException if the study has faults
  Study study(@Nullable Path folder);

  Plan plan(Study study, Consignment consignment, LocalDate asOf);

  String geoJson(Study study, Plan plan);
}
