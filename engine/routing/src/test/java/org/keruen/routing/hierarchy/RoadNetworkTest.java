package org.keruen.routing.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.routing.Topology;

/// Real road networks with zones that must not be passed, held against the plain method.
class RoadNetworkTest {
  private static final int ORIGINS = 6;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "routing-graphs/ChicagoRegional",
        "tntp/Berlin-Center/Berlin-Center",
        "tntp/Austin-SDB/Austin-SDB"
      })
  void zonesAreAsFarApartAsThePlainMethodSays(String name) throws IOException {
    DrawnNetwork network = read(shared(name + "_net.tntp"));
    int[] zones = network.impassable.stream().toArray();
    int[] origins = new Random(4).ints(ORIGINS, 0, zones.length).toArray();
    var weighted = network.hierarchy(2).weigh(network.weight, 2);
    var query = new PointQuery(weighted);
    double[] ones = new double[network.weight.length];
    Arrays.fill(ones, 1);

    for (boolean sweeps : new boolean[] {true, false}) {
      double[] minutes = new double[origins.length * zones.length];
      double[][] arcs = new double[1][minutes.length];
      new Skims(weighted, zones, sweeps)
          .weightsAndColumns(origins, 2, minutes, List.of(weighted.carry(ones)), arcs);

      for (int o = 0; o < origins.length; o++) {
        double[] least = network.relaxed(origins[o]);
        for (int zone = 0; zone < zones.length; zone++) {
          int cell = o * zones.length + zone;
          assertThat(minutes[cell]).isCloseTo(least[zone], within(1e-9 * (1 + least[zone])));
          assertThat(query.weight(origins[o], zone))
              .isCloseTo(least[zone], within(1e-9 * (1 + least[zone])));
          if (zone != origins[o] && least[zone] < Double.POSITIVE_INFINITY) {
            int[] path = query.path();
            assertThat(network.sumAlong(path, origins[o], zone, network.weight))
                .isCloseTo(least[zone], within(1e-9 * (1 + least[zone])));
            assertThat(arcs[0][cell]).isBetween(1.0, (double) network.weight.length);
          }
        }
      }
    }
  }

  private static Path shared(String file) {
    String override = System.getenv("KERUEN_SHARED");
    Path home = Path.of(Objects.requireNonNull(System.getProperty("keruen.home")));
    Path shared = override == null ? home.resolveSibling("shared") : Path.of(override);
    Path found = shared.resolve("benchmarks").resolve(file);
    assumeTrue(Files.exists(found), "skipped: " + found + " is absent, set KERUEN_SHARED");
    return found;
  }

  private static DrawnNetwork read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      List<String> all = lines.map(String::strip).toList();
      int firstThru =
          all.stream()
              .filter(line -> line.startsWith("<FIRST THRU NODE>"))
              .mapToInt(line -> Integer.parseInt(line.split("\\s+")[3]))
              .findAny()
              .orElse(1);
      List<String[]> links =
          all.stream()
              .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
              .map(line -> line.split("[\\s;]+"))
              .toList();
      int[] tail = links.stream().mapToInt(link -> Integer.parseInt(link[0]) - 1).toArray();
      int[] head = links.stream().mapToInt(link -> Integer.parseInt(link[1]) - 1).toArray();
      int nodes = 1 + IntStream.concat(Arrays.stream(tail), Arrays.stream(head)).max().orElse(0);
      BitSet zones = new BitSet();
      zones.set(0, firstThru - 1);
      double[] minutes = links.stream().mapToDouble(link -> Double.parseDouble(link[4])).toArray();
      return DrawnNetwork.of(new Topology(nodes, tail, head), zones, minutes);
    }
  }
}
