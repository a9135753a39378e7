package org.keruen.cli;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.keruen.io.geojson.GeoJson;
import org.keruen.io.study.StudyReader;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Plan;
import org.keruen.shipment.Planner;
import org.keruen.study.Study;

/// The real engine behind the commands.
final class Workbench implements Engine {

  private static final Set<String> READING =
      Set.of("plan", "places", "border", "source", "validate", "serve", "scenario", "demand");

  private @Nullable FutureTask<Study> ahead;

  /// A workbench that reads the default study while the command line is still being understood, if
  /// the line looks as if it will ask for it.
  static Workbench readingAhead(String... arguments) {
    var workbench = new Workbench();
    List<String> words = List.of(arguments);
    boolean wanted =
        words.size() > 1
            && READING.contains(words.getFirst())
            && words.stream()
                .noneMatch(word -> word.startsWith("--study") || word.equals("--help"));
    if (wanted) {
      var reading = new FutureTask<>(() -> StudyReader.read(StudyFolder.orDefault(null)));
      workbench.ahead = reading;
      Thread.ofPlatform().daemon().name("read-ahead").start(reading);
    }
    return workbench;
  }

  @Override
  public Study study(@Nullable Path folder) {
    FutureTask<Study> reading = ahead;
    return folder == null && reading != null
        ? await(reading)
        : StudyReader.read(StudyFolder.orDefault(folder));
  }

  private static Study await(FutureTask<Study> reading) {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the study was read", e);
    }
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
