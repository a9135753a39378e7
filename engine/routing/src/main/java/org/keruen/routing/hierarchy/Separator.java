package org.keruen.routing.hierarchy;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.RecursiveTask;

/// Few nodes whose removal parts a connected graph into two of similar size.
///
/// Inertial flow without coordinates: two pairs of far nodes span the graph, hops to one less hops
/// to the other is a position along that axis. Nodes are lined up by four mixtures of the two axes,
/// [FlowCut] parts the first quarter from the last, and of both cuts of each line-up the one with
/// the fewest separator nodes for the root of the smaller part's size wins. No random choice
/// is made.
///
/// @see "A. Schild, C. Sommer: On balanced separators in road networks, SEA 2015"
final class Separator {
  /// Share of nodes held together at each end of a line-up. 0.15 to 0.25 make as few shortcuts;
  /// 0.15 takes half as long again, 0.4 makes 7 % more on New York.
  private static final double TERMINAL_SHARE = 0.25;

  private static final int[][] MIXTURES = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};

  /// Below this many nodes the four line-ups are not worth threads of their own.
  private static final int FORK_NODES = 5_000;

  static final byte FIRST = 0;
  static final byte SECOND = 1;
  static final byte BETWEEN = 2;

  private final SimpleGraph graph;
  private final int[] twin;
  private final int[] axis0;
  private final int[] axis1;

  private Separator(SimpleGraph graph) {
    this.graph = graph;
    this.twin = FlowCut.twins(graph);
    var hops = new Hops(graph);
    int[] a = hops.from(hops.farthest(hops.from(0)));
    int[] b = hops.from(hops.farthest(a));
    axis0 = difference(a, b);
    int[] nearer = new int[a.length];
    Arrays.setAll(nearer, node -> Math.min(a[node], b[node]));
    int[] c = hops.from(hops.farthest(nearer));
    int[] aside = new int[a.length];
    Arrays.setAll(aside, node -> Math.min(nearer[node], c[node]));
    axis1 = difference(c, hops.from(hops.farthest(aside)));
  }

  /// @param graph connected, three nodes or more
  /// @return `[nodeCount]` [#FIRST], [#SECOND] or [#BETWEEN]
  static byte[] of(SimpleGraph graph) {
    var separator = new Separator(graph);
    Attempt[] attempts = new Attempt[MIXTURES.length];
    boolean fork = graph.nodeCount() >= FORK_NODES;
    for (int i = 0; i < attempts.length; i++) {
      attempts[i] = separator.new Attempt(MIXTURES[i]);
      if (fork) {
        attempts[i].fork();
      }
    }
    Candidate best = null;
    for (Attempt attempt : attempts) {
      Candidate candidate = fork ? attempt.join() : attempt.compute();
      best = best == null || candidate.score < best.score ? candidate : best;
    }
    return Objects.requireNonNull(best).part;
  }

  /// A way to part the graph.
  private static final class Candidate {
    private final byte[] part;
    private final double score;

    Candidate(byte[] part, double score) {
      this.part = part;
      this.score = score;
    }
  }

  /// One line-up with its cuts.
  private final class Attempt extends RecursiveTask<Candidate> {
    private static final long serialVersionUID = 1;
    private final transient int[] mixture;

    Attempt(int[] mixture) {
      this.mixture = mixture;
    }

    @Override
    protected Candidate compute() {
      int[] position = new int[axis0.length];
      for (int node = 0; node < position.length; node++) {
        position[node] = mixture[0] * axis0[node] + mixture[1] * axis1[node];
      }
      int terminals = Math.max(1, (int) (TERMINAL_SHARE * position.length));
      var cut = new FlowCut(graph, twin, lineUp(position), terminals);
      cut.run(Integer.MAX_VALUE - 1);
      Candidate near = candidate(cut.firstSide());
      Candidate far = candidate(cut.notLastSide());
      return far.score < near.score ? far : near;
    }
  }

  /// Makes the smaller row of nodes along a cut the separator.
  private Candidate candidate(boolean[] firstSide) {
    int nodes = firstSide.length;
    byte[] part = new byte[nodes];
    int[] border = new int[2];
    int[] size = new int[2];
    boolean[] atCut = new boolean[nodes];
    for (int node = 0; node < nodes; node++) {
      int side = firstSide[node] ? FIRST : SECOND;
      part[node] = (byte) side;
      size[side]++;
      for (int p = graph.first[node]; p < graph.first[node + 1]; p++) {
        atCut[node] |= firstSide[graph.head[p]] != firstSide[node];
      }
      border[side] += atCut[node] ? 1 : 0;
    }
    int giving = border[FIRST] < border[SECOND] ? FIRST : SECOND;
    if (border[FIRST] == border[SECOND] && size[FIRST] > size[SECOND]) {
      giving = FIRST;
    }
    for (int node = 0; node < nodes; node++) {
      if (atCut[node] && part[node] == giving) {
        part[node] = BETWEEN;
      }
    }
    size[giving] -= border[giving];
    int smaller = Math.max(1, Math.min(size[FIRST], size[SECOND]));
    return new Candidate(part, border[giving] / Math.sqrt(smaller));
  }

  private static int[] difference(int[] a, int[] b) {
    int[] difference = new int[a.length];
    Arrays.setAll(difference, node -> a[node] - b[node]);
    return difference;
  }

  /// Nodes by position, equal ones by index: a counting sort.
  private static int[] lineUp(int[] position) {
    int least = Arrays.stream(position).min().orElse(0);
    int most = Arrays.stream(position).max().orElse(0);
    int[] next = new int[most - least + 2];
    for (int p : position) {
      next[p - least + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] lineUp = new int[position.length];
    for (int node = 0; node < position.length; node++) {
      lineUp[next[position[node] - least]++] = node;
    }
    return lineUp;
  }

  /// Breadth-first searches.
  private static final class Hops {
    private final SimpleGraph graph;
    private final int[] queue;

    Hops(SimpleGraph graph) {
      this.graph = graph;
      this.queue = new int[graph.nodeCount()];
    }

    int[] from(int start) {
      int[] hops = new int[queue.length];
      Arrays.fill(hops, -1);
      hops[start] = 0;
      queue[0] = start;
      int size = 1;
      for (int i = 0; i < size; i++) {
        for (int p = graph.first[queue[i]]; p < graph.first[queue[i] + 1]; p++) {
          int far = graph.head[p];
          if (hops[far] < 0) {
            hops[far] = hops[queue[i]] + 1;
            queue[size++] = far;
          }
        }
      }
      return hops;
    }

    /// The node with the largest number, the first of equals.
    int farthest(int[] hops) {
      int best = 0;
      for (int node = 1; node < hops.length; node++) {
        best = hops[node] > hops[best] ? node : best;
      }
      return best;
    }
  }
}
