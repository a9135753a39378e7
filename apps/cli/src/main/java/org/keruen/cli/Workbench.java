package org.keruen.cli;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keruen.io.geojson.GeoJson;
import org.keruen.io.study.StudyReader;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Plan;
import org.keruen.shipment.Planner;
import org.keruen.study.Study;

/// The real engine behind the commands.
final class Workbench implements Engine {

  @Override
  public Study study(@Nullable Path folder) {
    return StudyReader.read(StudyFolder.orDefault(folder));
  }

  @Override
  public Plan plan(Study study, Consignment consignment, LocalDate asOf) {
    return new Planner(study.model()).plan(consignment, asOf);
  }

  @Override
  public String geoJson(Study study, Plan plan) {
    StringWriter text = new StringWriter();
    new GeoJson(study.model().network()).write(plan.options(), text);
    return text.toString();
  }
}
