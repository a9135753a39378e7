package org.keruen.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParetoSearchTest {
  private static final int ROUNDS = 400;
  private static final int LAST_END = 10;

  private final ParetoSearch search = new ParetoSearch();

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void frontEqualsThePlainReferenceOnRandomGraphs(int criteria) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      var random = new Random(seed);
      int nodes = 2 + random.nextInt(10);
      var graph =
          RandomGraphs.graph(random, nodes, random.nextInt(30), criteria, 1 + random.nextInt(12));
      assertMatches(graph, null, 0, random, seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void frontEqualsThePlainReferenceWhenCostsSpanManyBuckets(int criteria) {
    for (long seed = 0; seed < 100; seed++) {
      var random = new Random(seed);
      var graph = RandomGraphs.graph(random, 8, 25, criteria, 100_000_000);
      assertMatches(graph, null, 0, random, seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void forbiddenArcsAreNeverUsed(int criteria) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      var random = new Random(seed);
      var open = RandomGraphs.graph(random, 8, 25, criteria, 9);
      var forbidden = new BitSet();
      for (int i = 0; i < 5; i++) {
        forbidden.set(random.nextInt(25));
      }
      assertMatches(open.without(forbidden), null, 0, random, seed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void frontEqualsThePlainReferenceUnderWindows(int criteria) {
    for (long seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      int nodes = 2 + random.nextInt(5);
      int arcs = 1 + random.nextInt(11);
      var graph = RandomGraphs.graph(random, nodes, arcs, criteria, 1 + random.nextInt(4));
      assertMatches(graph, windows(random, arcs, criteria), LAST_END, random, seed);
    }
  }

  /// Windows ending by LAST_END: by seed, waits only at one rate, closures only, or both at any
  /// rates.
  private static ArcWindows windows(Random random, int arcs, int criteria) {
    var builder = ArcWindows.builder(arcs, criteria);
    int kind = random.nextInt(4);
    int rate = random.nextInt(3);
    for (int i = 0; i < 6; i++) {
      int arc = random.nextInt(arcs);
      int from = random.nextInt(7);
      int to = from + 1 + random.nextInt(LAST_END - from);
      if (kind == 1 || (kind == 2 && random.nextBoolean())) {
        builder.closed(arc, from, random.nextInt(6) == 0 ? Integer.MAX_VALUE : to);
      } else {
        builder.waits(arc, from, to);
      }
    }
    for (int arc = 0; arc < arcs; arc++) {
      int[] rates = new int[criteria];
      for (int c = 1; c < criteria; c++) {
        rates[c] = kind == 3 || kind == 1 ? rate : random.nextInt(3);
      }
      builder.waitingRate(arc, rates);
    }
    return builder.build();
  }

  private void assertMatches(
      CostGraph graph, @Nullable ArcWindows windows, int lastEnd, Random random, long seed) {
    int source = random.nextInt(graph.nodeCount());
    int target = random.nextInt(graph.nodeCount());
    var query = ParetoQuery.between(source, target);
    ParetoFront front = search.search(graph, windows == null ? query : query.withWindows(windows));

    assertThat(costs(front))
        .as("seed " + seed)
        .containsExactlyElementsOf(new PlainPareto(graph, windows, lastEnd).front(source, target));
    for (int i = 0; i < front.size(); i++) {
      assertThat(walk(graph, windows, source, target, front.path(i)))
          .as("path " + i + ", seed " + seed)
          .isEqualTo(costs(front).get(i));
    }
  }

  /// Costs of travelling a path arc by arc, checking that the arcs join.
  private static List<Integer> walk(
      CostGraph graph, @Nullable ArcWindows windows, int source, int target, int[] path) {
    int[] cost = new int[graph.criteriaCount()];
    int at = source;
    for (int arc : path) {
      assertThat(graph.topology().tail(arc)).isEqualTo(at);
      int wait = windows == null ? 0 : (int) windows.departure(arc, cost[0]) - cost[0];
      for (int c = 0; c < cost.length; c++) {
        int rate = c == 0 ? 1 : windows == null ? 0 : windows.waitingRate(arc, c);
        cost[c] += graph.cost(arc, c) + rate * wait;
      }
      at = graph.topology().head(arc);
    }
    assertThat(at).isEqualTo(target);
    return asLists(List.of(cost)).get(0);
  }

  private static List<List<Integer>> costs(ParetoFront front) {
    List<int[]> costs = new ArrayList<>();
    for (int i = 0; i < front.size(); i++) {
      costs.add(front.costs(i));
    }
    return asLists(costs);
  }

  private static List<List<Integer>> asLists(List<int[]> vectors) {
    return vectors.stream().map(v -> java.util.Arrays.stream(v).boxed().toList()).toList();
  }

  @Test
  void nodeToItselfIsTheZeroVectorWithoutArcs() {
    var graph = CostGraph.builder(1, 2).arc(0, 0, 1, 1).build();

    ParetoFront front = search.search(graph, ParetoQuery.between(0, 0));

    assertThat(costs(front)).containsExactly(List.of(0, 0));
    assertThat(front.path(0)).isEmpty();
  }

  @Test
  void unreachableTargetHasAnEmptyFront() {
    var graph = CostGraph.builder(2, 3).arc(1, 0, 1, 1, 1).build();

    assertThat(search.search(graph, ParetoQuery.between(0, 1)).size()).isZero();
  }

  @Test
  void pathsTooCostlyForWholeNumbersAreAnErrorNotAWrongAnswer() {
    int much = CostGraph.MAX_COST;
    var graph = CostGraph.builder(3, 2).arc(0, 1, much, 1).arc(1, 2, much, 1).build();

    assertThatThrownBy(() -> search.search(graph, ParetoQuery.between(0, 2)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("coarser unit");
  }

  @Test
  void reachingTheLabelLimitNamesTheLimit() {
    var graph = RandomGraphs.graph(new Random(1), 200, 4000, 4, 1000);

    assertThatThrownBy(() -> search.search(graph, ParetoQuery.between(0, 199).withLabelLimit(1000)))
        .isInstanceOf(LabelLimitException.class)
        .hasMessageContaining("1000 labels");
    assertThat(search.search(graph, ParetoQuery.between(0, 199)).size()).isPositive();
  }

  @Test
  void pathsAreNotToldAfterTheNextSearch() {
    var graph = CostGraph.builder(2, 2).arc(0, 1, 1, 1).build();
    ParetoFront front = search.search(graph, ParetoQuery.between(0, 1));
    search.search(graph, ParetoQuery.between(1, 0));

    assertThatThrownBy(() -> front.path(0)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void waitingForAGateCostsTimeAndItsRate() {
    var graph = CostGraph.builder(2, 2).arc(0, 1, 5, 3).build();
    var windows = ArcWindows.builder(1, 2).waits(0, 0, 4).waitingRate(0, 0, 2).build();

    ParetoFront front = search.search(graph, ParetoQuery.between(0, 1).withWindows(windows));

    // waits 4, travels 5; 3 for the way and 2 · 4 for the wait
    assertThat(costs(front)).containsExactly(List.of(9, 11));
  }
}
