package org.keruen.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.keruen.base.TimeSpread;
import org.keruen.io.study.StudyReader;
import org.keruen.network.Running;
import org.keruen.network.StateCalendar;
import org.keruen.network.TransportGraph;
import org.keruen.shipment.Commodity;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Plan;
import org.keruen.shipment.Planner;
import org.keruen.study.Study;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One plan on the default study, warm, all criteria, reliability, documents and blocked ways
/// included; and packing the graph of a date.
///
/// Run by `benchmarks/plan`.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up before a measurement
public class PlanBenchmark {

  private static final Map<String, Double> GOODS_TONNES =
      Map.of("6203", 20.0, "1001", 500.0, "0202", 18.0, "3004", 5.0, "1006", 100.0);

  private Study study;
  private Planner planner;
  private final List<Consignment> consignments = new ArrayList<>();
  private int next;

  @Setup
  public void read() {
    String home = System.getProperty("keruen.home", ".");
    study = StudyReader.read(Path.of(home, "studies", "kazakhstan-pakistan"));
    planner = new Planner(study.model());
    for (String day : List.of("2023-06-15", "2026-03-02", "2026-09-15")) {
      for (String hs : List.of("6203", "1001", "0202", "3004", "1006")) {
        consignments.add(consignment("kz-almaty", "pk-karachi", hs, LocalDate.parse(day)));
        if (!hs.equals("1001")) {
          consignments.add(consignment("pk-lahore", "kz-astana", hs, LocalDate.parse(day)));
        }
      }
    }
  }

  private Consignment consignment(String from, String to, String hs, LocalDate day) {
    Commodity commodity = Objects.requireNonNull(study.model().commodities().get(hs));
    double tonnes = GOODS_TONNES.getOrDefault(hs, 20.0);
    var goods =
        new Consignment.Goods(
            commodity,
            hs,
            tonnes,
            tonnes * commodity.stowageM3PerTonne(),
            tonnes * commodity.valueUsdPerTonne().mid(),
            commodity.care().controlled(),
            commodity.care().dangerous());
    return new Consignment(from, to, day, goods, null, null, Consignment.Limits.NONE);
  }

  /// The 27 consignments in turn: both directions, five kinds of goods, three dates.
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  public Plan plan() {
    Consignment consignment = consignments.get(next++ % consignments.size());
    return planner.plan(consignment, study.asOf());
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  public TransportGraph packDate() {
    var calendar = StateCalendar.of(study.model().network().states(), study.asOf());
    var running = new Running(0.2, 0.3, TimeSpread.fixed(6), 2, 25, 1.3);
    LocalDate day = LocalDate.of(2026, 3, 2);
    return TransportGraph.build(study.model().network(), calendar, day, running);
  }
}
