package org.keruen.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The stretches of one country against every simple path.
class CountryPathsTest {

  private static final double KEPT = 0.97;

  private record Path(double cost1, double cost2) {}

  /// A triangle: a-c direct takes 3 h and 100 km, by b 2 h and 120 km. Both are best in something.
  @Test
  void aFasterAndAShorterWayAreBothKept() {
    var star = star(3, new double[][] {{0, 2, 3, 100}, {0, 1, 1, 60}, {1, 2, 1, 60}});

    List<Stretch> found = new CountryPaths(star).from(0, new boolean[] {false, false, true});

    assertThat(found).extracting(stretch -> stretch.km).containsExactly(120.0, 100.0);
    assertThat(found).extracting(stretch -> stretch.drivingHours).containsExactly(2.0, 3.0);
    assertThat(found.getFirst().places).containsExactly(0, 1, 2);
    assertThat(found.getFirst().links).containsExactly(1, 2);
  }

  /// The same, but the slower way is only 2 % shorter: lengths are not known so well.
  @Test
  void aSlowerWayThatIsHardlyShorterIsNot() {
    var star = star(3, new double[][] {{0, 2, 3, 118}, {0, 1, 1, 60}, {1, 2, 1, 60}});

    List<Stretch> found = new CountryPaths(star).from(0, new boolean[] {false, false, true});

    assertThat(found).extracting(stretch -> stretch.km).containsExactly(120.0);
  }

  /// The rule of 3 % is applied at every place on the way, so a path of n links may lose to one
  /// that is within 0.97^n of it in its second cost, never to one that is slower.
  @Test
  void everySimplePathIsMatchedWithinTheThreePercentOfEachPlace() {
    for (long seed = 1; seed <= 300; seed++) {
      var random = new SplittableRandom(seed);
      int nodes = random.nextInt(3, 8);
      CountryPaths.Star star = randomStar(random, nodes);
      boolean[] wanted = new boolean[nodes];
      Arrays.fill(wanted, true);

      List<Stretch> found = new CountryPaths(star).from(0, wanted);

      for (int to = 1; to < nodes; to++) {
        List<Path> all = new ArrayList<>();
        collect(star, 0, to, new boolean[nodes], new Path(0, 0), all);
        assertMatched(found, to, all, Math.pow(KEPT, nodes - 1), "seed " + seed + " to " + to);
      }
    }
  }

  private static void assertMatched(
      List<Stretch> found, int to, List<Path> all, double share, String name) {
    List<Stretch> here = found.stream().filter(stretch -> stretch.to == to).toList();
    assertThat(here.isEmpty()).as(name).isEqualTo(all.isEmpty());
    for (Path path : all) {
      assertThat(here)
          .as("%s: %s", name, path)
          .anyMatch(
              stretch ->
                  stretch.drivingHours <= path.cost1() + 1e-9
                      && stretch.km * share <= path.cost2() + 1e-9);
    }
    for (Stretch stretch : here) {
      assertThat(all)
          .as("%s: a stretch is a path", name)
          .anyMatch(
              path ->
                  Math.abs(path.cost1() - stretch.drivingHours) < 1e-9
                      && Math.abs(path.cost2() - stretch.km) < 1e-9);
    }
  }

  /// The fastest is never lost to the rule.
  @Test
  void theFastestPathIsExact() {
    for (long seed = 1; seed <= 300; seed++) {
      var random = new SplittableRandom(seed);
      int nodes = random.nextInt(3, 8);
      CountryPaths.Star star = randomStar(random, nodes);
      int to = nodes - 1;
      boolean[] wanted = new boolean[nodes];
      wanted[to] = true;
      List<Path> all = new ArrayList<>();
      collect(star, 0, to, new boolean[nodes], new Path(0, 0), all);

      List<Stretch> found = new CountryPaths(star).from(0, wanted);

      if (!all.isEmpty()) {
        double least = all.stream().mapToDouble(Path::cost1).min().orElseThrow();
        assertThat(found.getFirst().drivingHours)
            .as("seed %d", seed)
            .isCloseTo(least, within(1e-9));
      }
    }
  }

  private static CountryPaths.Star randomStar(SplittableRandom random, int nodes) {
    List<double[]> links = new ArrayList<>();
    for (int a = 0; a < nodes; a++) {
      for (int b = a + 1; b < nodes; b++) {
        if (random.nextDouble() < 0.6) {
          links.add(new double[] {a, b, random.nextInt(1, 20), random.nextInt(1, 40)});
        }
      }
    }
    return star(nodes, links.toArray(double[][]::new));
  }

  private static void collect(
      CountryPaths.Star star, int at, int to, boolean[] seen, Path sofar, List<Path> all) {
    if (at == to) {
      all.add(sofar);
      return;
    }
    seen[at] = true;
    for (int slot = star.first[at]; slot < star.first[at + 1]; slot++) {
      if (!seen[star.head[slot]]) {
        Path longer = new Path(sofar.cost1() + star.cost1[slot], sofar.cost2() + star.cost2[slot]);
        collect(star, star.head[slot], to, seen, longer, all);
      }
    }
    seen[at] = false;
  }

  /// @param links each from, to, hours, km
  private static CountryPaths.Star star(int nodes, double[][] links) {
    int[] first = new int[nodes + 1];
    for (double[] link : links) {
      first[(int) link[0] + 1]++;
      first[(int) link[1] + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      first[i + 1] += first[i];
    }
    var star = new CountryPaths.Star(true, first);
    int[] next = first.clone();
    for (int i = 0; i < links.length; i++) {
      for (int end = 0; end < 2; end++) {
        int slot = next[(int) links[i][end]]++;
        star.head[slot] = (int) links[i][1 - end];
        star.link[slot] = i;
        star.cost1[slot] = links[i][2];
        star.cost2[slot] = links[i][3];
      }
    }
    return star;
  }
}
