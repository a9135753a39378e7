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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.UsageException;
import org.keruen.assignment.AssignmentNetwork;
import org.keruen.assignment.ZoneMatrix;
import org.keruen.io.assignment.LinkFlows;
import org.keruen.io.matrix.MatrixFiles;
import org.keruen.io.tntp.TntpProblem;
import org.keruen.routing.Topology;
import org.keruen.routing.hierarchy.CarriedColumn;
import org.keruen.routing.hierarchy.Hierarchy;
import org.keruen.routing.hierarchy.Skims;
import org.keruen.routing.hierarchy.WeightedHierarchy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `keruen skims`: least time, length or cost between all zones of a TNTP network.
@Command(
    name = "skims",
    mixinStandardHelpOptions = true,
    description = "Least time, length or cost between all zones of a network in TNTP files.",
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

  @Option(
      names = "--tntp",
      required = true,
      paramLabel = "DIR",
      description = "Folder with one *_net.tntp; trips are not needed.")
  private Path folder = Path.of("");

  @Option(
      names = "--weight",
      paramLabel = "WEIGHT",
      defaultValue = "time",
      description = "What is to be least: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Quantity weight = Quantity.TIME;

  @Option(
      names = "--toll-weight",
      paramLabel = "W",
      description = "Cost of a unit of toll, for --weight cost; default 0.")
  private double tollWeight;

  @Option(
      names = "--distance-weight",
      paramLabel = "W",
      description = "Cost of a unit of length, for --weight cost; default 0.")
  private double distanceWeight;

  @Option(
      names = "--flows",
      paramLabel = "FILE",
      description =
          "Times at these flows, as keruen assign -o FILE.csv wrote; default: empty roads.")
  private @Nullable Path flows;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; default 2. The digits do not depend on it.")
  private int threads = 2;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table or json; default table.")
  private AssignText.Format format = AssignText.Format.TABLE;

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
    checkUsage();
    AssignmentNetwork network = TntpProblem.read(folder, List.of()).network();
    double[] flow =
        flows == null ? new double[network.linkCount()] : LinkFlows.read(flows, network);
    long start = System.nanoTime();
    Hierarchy hierarchy = Hierarchy.of(topology(network), impassable(network), threads);
    double orderSeconds = (System.nanoTime() - start) * NANOS;
    List<ZoneMatrix> matrices = fill(network, hierarchy, flow);
    double seconds = (System.nanoTime() - start) * NANOS;
    OutputFile.write("-o", output, () -> MatrixFiles.write(output, matrices));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("zones", network.zoneCount());
    values.put("nodes", network.nodeCount());
    values.put("links", network.linkCount());
    values.put("weight", weight.toString());
    values.put("pairsWithoutWay", countWithoutWay(matrices.getFirst()));
    values.put("orderSeconds", orderSeconds);
    values.put("seconds", seconds);
    console.out().print(text(values));
    return Main.OK;
  }

  private void checkUsage() {
    if (threads < 1) {
      throw UsageException.of("--threads " + threads, "one must work", "give 1 or more");
    }
    if (!(tollWeight >= 0) || !(distanceWeight >= 0)) {
      throw UsageException.of(
          "--toll-weight " + tollWeight + ", --distance-weight " + distanceWeight,
          "a weight must be 0 or more",
          "correct it");
    }
    OutputFile.check("-o", output, MatrixFiles::check);
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

  private List<ZoneMatrix> fill(AssignmentNetwork network, Hierarchy hierarchy, double[] flow) {
    WeightedHierarchy weighted = hierarchy.weigh(column(weight, network, flow), threads);
    List<Quantity> others = new ArrayList<>(List.of(Quantity.TIME, Quantity.LENGTH, Quantity.TOLL));
    others.remove(weight);
    List<CarriedColumn> columns =
        others.stream().map(other -> weighted.carry(column(other, network, flow))).toList();
    int zones = network.zoneCount();
    int cells = Math.multiplyExact(zones, zones);
    double[] least = new double[cells];
    double[][] carried = new double[others.size()][cells];
    int[] ends = IntStream.range(0, zones).toArray();
    new Skims(weighted, ends).weightsAndColumns(ends, threads, least, columns, carried);
    List<ZoneMatrix> matrices = new ArrayList<>();
    matrices.add(ZoneMatrix.of(weight.toString(), zones, least));
    for (int q = 0; q < carried.length; q++) {
      double[] cell = carried[q];
      Arrays.setAll(cell, i -> Double.isInfinite(least[i]) ? least[i] : cell[i]);
      matrices.add(ZoneMatrix.of(others.get(q).toString(), zones, cell));
    }
    return matrices;
  }

  private double[] column(Quantity quantity, AssignmentNetwork network, double[] flow) {
    double[] column = new double[network.linkCount()];
    for (int link = 0; link < column.length; link++) {
      column[link] =
          switch (quantity) {
            case TIME -> network.cost(link).cost(flow[link]);
            case LENGTH -> network.length(link);
            case TOLL -> network.toll(link);
            case COST ->
                network.cost(link).cost(flow[link])
                    + tollWeight * network.toll(link)
                    + distanceWeight * network.length(link);
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

  private String text(Map<String, Object> values) {
    if (format == AssignText.Format.JSON) {
      return JsonText.write(values);
    }
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) -> text.append(String.format(Locale.ROOT, "%-16s %s%n", name, value)));
    return text.toString();
  }
}
