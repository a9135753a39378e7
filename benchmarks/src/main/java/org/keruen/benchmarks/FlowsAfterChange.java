package org.keruen.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.flow.FlowRun;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.io.scenario.ScenarioFolder;
import org.keruen.io.study.DemandReader;
import org.keruen.io.study.StudyReader;
import org.keruen.study.Study;
import org.keruen.study.flows.CorridorFlows;
import org.keruen.study.flows.FlowMemory;
import org.keruen.study.flows.FlowQuestion;
import org.keruen.study.flows.FlowResult;
import org.keruen.study.flows.FlowWatch;

/// How long the flows of the default study take: in a new process, again, and after one change when
/// those of before are remembered. Every answer after a change is compared with one from nothing.
///
/// Run by `benchmarks/flows`. Argument: how often each is measured.
public final class FlowsAfterChange {
  private static final LocalDate DAY = LocalDate.of(2024, 10, 15);
  private static final double MS_PER_NANO = 1e-6;
  private static final int WARM_UPS = 20;

  private final ScenarioFolder scenarios;
  private final FlowRun.Basis basis;
  private final int rounds;
  private final FlowQuestion plain;

  private FlowsAfterChange(Path folder, int rounds) {
    Study study = StudyReader.read(folder);
    var reader = new DemandReader(folder, study);
    this.scenarios = new ScenarioFolder(folder, study);
    this.basis =
        new FlowRun.Basis(
            study, reader.demand(), reader.capacities(), reader.constants(), "", null, "");
    this.rounds = rounds;
    this.plain = question(null);
  }

  public static void main(String[] args) {
    Path home = Path.of(System.getProperty("keruen.home", "."));
    new FlowsAfterChange(
            home.resolve("studies").resolve("kazakhstan-pakistan"), Integer.parseInt(args[0]))
        .run();
  }

  /// One change of each kind: what it is called, and what it says.
  private static Map<String, String> changes() {
    Map<String, String> changes = new LinkedHashMap<>();
    changes.put("capacity of Torkham", "set: post:torkham, capacity: x1.2");
    changes.put("fee at Torkham", "set: post:torkham, feeUsd: x1.2");
    changes.put("fee at Yallama", "set: post:yallama-konysbayev, feeUsd: x1.2");
    changes.put("dwell at Torkham", "set: post:torkham, hours: x0.5");
    changes.put("dwell at Saryagash by rail", "set: post:saryagash-keles-rail, hours: x0.5");
    changes.put("dwell at every post", "set: 'post:*', hours: x0.5");
    changes.put("railway Torghundi-Herat built", RAILWAY);
    changes.put("a shorter road built", "build: {road_links: [" + ROAD + "]}");
    changes.put("Torkham shut", "close: post:torkham");
    changes.put("rates of Pakistan's railway", "set: rail-operation:PK, usdPerKm: x0.8");
    changes.put("a third more grain", "scale: 1.3, goods: [grain]");
    return changes;
  }

  private static final String RAILWAY =
      "open: ['link:af-torghundi-rail-af-sanobar-rail', 'link:af-sanobar-rail-af-herat-rail',"
          + " 'terminal:herat']";
  private static final String ROAD =
      "{id: new, from: kz-almaty, to: kz-shymkent, length_km: 500, class: motorway, terrain: flat,"
          + " speed_kmh: 80, source: general}";

  private void run() {
    IO.println(String.format(Locale.ROOT, "cold: %.0f ms", timed(this::fromNothing)));
    time("again", () -> timed(this::fromNothing));
    for (int i = 0; i < WARM_UPS; i++) {
      fromNothing();
    }
    time("again, compiled", () -> timed(this::fromNothing));
    changes().forEach(this::timeChange);
  }

  private FlowResult fromNothing() {
    return CorridorFlows.of(plain);
  }

  private void timeChange(String name, String change) {
    FlowQuestion changed = question(scenario(change));
    FlowResult expected = CorridorFlows.of(changed);
    afterPlain(changed, expected);
    time(name, () -> afterPlain(changed, expected));
  }

  /// Milliseconds of a question after the plain one.
  private double afterPlain(FlowQuestion changed, FlowResult expected) {
    var memory = new FlowMemory();
    memory.answer(plain, FlowWatch.SILENT);
    FlowResult[] found = new FlowResult[1];
    double ms = timed(() -> found[0] = memory.answer(changed, FlowWatch.SILENT));
    if (!expected.equals(found[0])) {
      throw new IllegalStateException("another answer than from nothing");
    }
    return ms;
  }

  private FlowQuestion question(@Nullable ReadScenario read) {
    return FlowRun.question(
        basis, read == null ? null : read.scenario(), DAY, FlowQuestion.Settings.USUAL);
  }

  private ReadScenario scenario(String change) {
    String text =
        "id: change\ntitle: one change\nwho: a benchmark\nwhy: to be timed\nchanges:\n  - {"
            + change
            + ", from: 2020-01-01}\n";
    ScenarioFolder.Check check = scenarios.checkText(text, "change");
    if (check.scenario() == null) {
      throw new IllegalStateException(check.problems().toString());
    }
    return check.scenario();
  }

  private void time(String what, DoubleSupplier once) {
    double[] ms = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      ms[i] = once.getAsDouble();
    }
    var timings = new Timings(ms);
    IO.println(
        String.format(
            Locale.ROOT,
            "%-32s median %.0f ms, %.0f to %.0f (%d runs)",
            what,
            timings.quantile(0.5),
            timings.least(),
            timings.most(),
            rounds));
  }

  private static double timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) * MS_PER_NANO;
  }
}
