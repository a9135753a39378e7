package org.keruen.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.keruen.io.dimacs.DimacsGraph;
import org.keruen.routing.CostGraph;
import org.keruen.routing.Topology;

/// A network to measure skims on.
final class RoadNetwork {
  private static final int TNTP_LENGTH = 3;
  private static final int TNTP_MINUTES = 4;

  final String name;
  final Topology topology;

  /// `[arcCount]` what is minimised.
  final double[] weight;

  /// `[arcCount]` what is carried along.
  final double[] length;

  /// Nodes that are ends only.
  final BitSet impassable = new BitSet();

  /// `[zones]` or, where there are no zones, all nodes.
  final int[] ends;

  private RoadNetwork(
      String name, Topology topology, double[] weight, double[] length, int zones, int firstThru) {
    this.name = name;
    this.topology = topology;
    this.weight = weight;
    this.length = length;
    this.ends = IntStream.range(0, zones).toArray();
    impassable.set(0, firstThru);
  }

  /// Reads `*_net.tntp` (free-flow minutes, length) or a folder of two DIMACS files (time,
  /// distance).
  static RoadNetwork read(Path path) {
    return Files.isDirectory(path) ? readDimacs(path) : readTntp(path);
  }

  /// The made-up corridor, minutes as weights and cents as lengths.
  static RoadNetwork corridor() {
    return of("corridor of a million arcs", CorridorNetwork.build(2026), 0, 1);
  }

  private static RoadNetwork readDimacs(Path folder) {
    CostGraph graph =
        DimacsGraph.read(
            List.of(folder.resolve("USA-road-t.NY.gr.gz"), folder.resolve("USA-road-d.NY.gr.gz")));
    return of("DIMACS New York", graph, 0, 1);
  }

  private static RoadNetwork of(String name, CostGraph graph, int weight, int length) {
    double[] w = new double[graph.arcCount()];
    double[] l = new double[graph.arcCount()];
    Arrays.setAll(w, arc -> graph.cost(arc, weight));
    Arrays.setAll(l, arc -> graph.cost(arc, length));
    return new RoadNetwork(name, graph.topology(), w, l, graph.nodeCount(), 0);
  }

  private static RoadNetwork readTntp(Path file) {
    var tail = IntStream.builder();
    var head = IntStream.builder();
    var minutes = DoubleStream.builder();
    var length = DoubleStream.builder();
    int zones = 0;
    int firstThru = 1;
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] field = line.strip().split("[\\s;]+");
        if (line.startsWith("<NUMBER OF ZONES>")) {
          zones = Integer.parseInt(field[field.length - 1]);
        } else if (line.startsWith("<FIRST THRU NODE>")) {
          firstThru = Integer.parseInt(field[field.length - 1]);
        } else if (field.length > TNTP_MINUTES && Character.isDigit(field[0].charAt(0))) {
          tail.add(Integer.parseInt(field[0]) - 1);
          head.add(Integer.parseInt(field[1]) - 1);
          length.add(Double.parseDouble(field[TNTP_LENGTH]));
          minutes.add(Double.parseDouble(field[TNTP_MINUTES]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int[] from = tail.build().toArray();
    int[] to = head.build().toArray();
    int nodes = 1 + IntStream.concat(Arrays.stream(from), Arrays.stream(to)).max().orElse(-1);
    return new RoadNetwork(
        file.getFileName().toString().replace("_net.tntp", ""),
        new Topology(nodes, from, to),
        minutes.build().toArray(),
        length.build().toArray(),
        zones,
        firstThru - 1);
  }
}
