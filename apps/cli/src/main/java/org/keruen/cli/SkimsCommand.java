package org.keruen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.Weights;
import org.keruen.assignment.ZoneMatrix;
import org.keruen.io.assignment.LinkFlows;
import org.keruen.io.matrix.MatrixFiles;
import org.keruen.routing.Topology;
import org.keruen.routing.hierarchy.CarriedColumn;
import org.keruen.routing.hierarchy.Hierarchy;
import org.keruen.routing.hierarchy.Skims;
import org.keruen.routing.hierarchy.WeightedHierarchy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keruen skims`: least time, length or cost between all zones of a network.
@Command(
    name = "skims",
    mixinStandardHelpOptions = true,
    description =
        "Least time, length or cost between all zones of a network in TNTP or GMNS files.",
    footer = {
      "",
      "  keruen skims --tntp Chicago-Sketch -o skims.csv",
      "  keruen assign --tntp City -o flows.csv && keruen skims --tntp City --flows flows.csv -o"
          + " peak.csv",
      "",
      "The file has the weight that was least, and the other quantities along those ways. A cell",
      "where there is no way is empty. Exit codes: 0 done; 2 wrong usage; 3 faults in the files."
    })
final class SkimsCommand implements Callable<Integer> {
  private static final double NANOS = 1e-9;

  /// What is to be least, or is summed along the ways.
  enum Quantity {
    TIME,
    LENGTH,
    TOLL,
    COST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Mixin private NetworkOptions network = new NetworkOptions();

  @Option(
      names = "--weight",
      paramLabel = "WEIGHT",
      defaultValue = "time",
      description = "What is to be least: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Quantity weight = Quantity.TIME;

  @Mixin private WeightOptions weights = new WeightOptions();

  @Option(
      names = "--flows",
      paramLabel = "FILE",
      description =
          "Times at these flows, as keruen assign -o FILE.csv wrote; default: empty roads.")
  private @Nullable Path flows;

  @Mixin private ThreadsOption threads = new ThreadsOption(2);

  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Where the matrices go; the ending decides the format.")
  private Path output = Path.of("");

  SkimsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    network.check();
    int workers = threads.count();
    Weights worth = weights.weights();
    OutputFile.check("-o", output, MatrixFiles::check);
    NetworkOptions.Read read = network.readNetwork();
    AssignmentNetwork roads = read.names().network();
    read.remarks().forEach(remark -> console.err().println("remark: " + remark));
    double[] flow = flows == null ? new double[roads.linkCount()] : LinkFlows.read(flows, roads);
    long start = System.nanoTime();
    Hierarchy hierarchy = Hierarchy.of(topology(roads), impassable(roads), workers);
    double orderSeconds = (System.nanoTime() - start) * NANOS;
    List<ZoneMatrix> matrices =
        fill(
            hierarchy,
            workers,
            roads.zoneCount(),
            quantity -> column(quantity, roads, flow, worth));
    double seconds = (System.nanoTime() - start) * NANOS;
    OutputFile.write("-o", output, () -> MatrixFiles.write(output, matrices, read.names()));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("zones", roads.zoneCount());
    values.put("nodes", roads.nodeCount());
    values.put("links", roads.linkCount());
    values.put("weight", weight.toString());
    values.put("pairsWithoutWay", countWithoutWay(matrices.getFirst()));
    values.put("orderSeconds", orderSeconds);
    values.put("seconds", seconds);
    console.out().print(format.isJson() ? JsonText.write(values) : FormatOption.lines(values));
    return Main.OK;
  }

  private static Topology topology(AssignmentNetwork network) {
    int[] tail = IntStream.range(0, network.linkCount()).map(network::tail).toArray();
    int[] head = IntStream.range(0, network.linkCount()).map(network::head).toArray();
    return new Topology(network.nodeCount(), tail, head);
  }

  private static BitSet impassable(AssignmentNetwork network) {
    BitSet zones = new BitSet();
    zones.set(0, network.firstThroughNode());
    return zones;
  }

  private List<ZoneMatrix> fill(
      Hierarchy hierarchy, int workers, int zones, Function<Quantity, double[]> column) {
    WeightedHierarchy weighted = hierarchy.weigh(column.apply(weight), workers);
    List<Quantity> others = new ArrayList<>(List.of(Quantity.TIME, Quantity.LENGTH, Quantity.TOLL));
    others.remove(weight);
    List<CarriedColumn> columns =
        others.stream().map(other -> weighted.carry(column.apply(other))).toList();
    int cells = Math.multiplyExact(zones, zones);
    double[] least = new double[cells];
    double[][] carried = new double[others.size()][cells];
    int[] ends = IntStream.range(0, zones).toArray();
    new Skims(weighted, ends).weightsAndColumns(ends, workers, least, columns, carried);
    List<ZoneMatrix> matrices = new ArrayList<>();
    matrices.add(ZoneMatrix.of(weight.toString(), zones, least));
    for (int q = 0; q < carried.length; q++) {
      double[] cell = carried[q];
      Arrays.setAll(cell, i -> Double.isInfinite(least[i]) ? least[i] : cell[i]);
      matrices.add(ZoneMatrix.of(others.get(q).toString(), zones, cell));
    }
    return matrices;
  }

  private static double[] column(
      Quantity quantity, AssignmentNetwork network, double[] flow, Weights worth) {
    double[] column = new double[network.linkCount()];
    for (int link = 0; link < column.length; link++) {
      column[link] =
          switch (quantity) {
            case TIME -> network.cost(link).cost(flow[link]);
            case LENGTH -> network.length(link);
            case TOLL -> network.toll(link);
            case COST ->
                network.cost(link).cost(flow[link])
                    + worth.toll() * network.toll(link)
                    + worth.distance() * network.length(link);
          };
    }
    return column;
  }

  private static int countWithoutWay(ZoneMatrix matrix) {
    int count = 0;
    for (int origin = 0; origin < matrix.zoneCount(); origin++) {
      for (int destination = 0; destination < matrix.zoneCount(); destination++) {
        count += Double.isInfinite(matrix.get(origin, destination)) ? 1 : 0;
      }
    }
    return count;
  }
}
