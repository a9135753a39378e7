package org.keruen.routing.hierarchy;

import java.util.Arrays;

/// Least weights from one node to all, or from all to one, in one pass over memory in order.
///
/// A search upward from the root, then every rank from the highest down takes the least of what its
/// higher neighbours offer. No queue, and no jump to a cold place for most arcs: this is the PHAST
/// method.
///
/// Holds its scratch memory (8 bytes a node). One thread at a time. The answer stays readable until
/// the next sweep.
///
/// @see "D. Delling, A. Goldberg, A. Nowatzyk, R. Werneck: PHAST, IPDPS 2011"
public final class Sweep {
  private final Hierarchy hierarchy;
  private final WeightedHierarchy weighted;
  private final double[] label;
  private final RankQueue queue;
  private int[] rankOfNode;

  public Sweep(WeightedHierarchy weighted) {
    this.weighted = weighted;
    hierarchy = weighted.hierarchy;
    label = new double[hierarchy.rankCount()];
    queue = new RankQueue(label.length);
    rankOfNode = hierarchy.arrival;
  }

  /// Least weights from `source` to every node.
  public void forward(int source) {
    rankOfNode = hierarchy.arrival;
    grow(weighted.up, weighted.down, hierarchy.departure[source], rankOfNode[source]);
  }

  /// Least weights from every node to `target`.
  public void backward(int target) {
    rankOfNode = hierarchy.departure;
    grow(weighted.down, weighted.up, hierarchy.arrival[target], rankOfNode[target]);
  }

  /// Least weight between the root and a node, infinite if there is no path.
  public double weight(int node) {
    return label[rankOfNode[node]];
  }

  /// Copies all weights.
  ///
  /// @param weight `[nodeCount]` least weights, infinite without a path; overwritten
  public void weights(double[] weight) {
    for (int node = 0; node < rankOfNode.length; node++) {
      weight[node] = label[rankOfNode[node]];
    }
  }

  private void grow(SearchStar out, SearchStar in, int root, int otherHalf) {
    Arrays.fill(label, Double.POSITIVE_INFINITY);
    label[root] = 0;
    queue.add(root);
    for (int rank = queue.poll(); rank >= 0; rank = queue.poll()) {
      for (int p = out.first[rank]; p < out.first[rank + 1]; p++) {
        int far = out.far[p];
        double candidate = label[rank] + out.weight[p];
        if (candidate < label[far]) {
          label[far] = candidate;
          queue.add(far);
        }
      }
    }
    descend(in);
    label[otherHalf] = 0;
  }

  private void descend(SearchStar in) {
    double[] label = this.label;
    int[] first = in.first;
    int[] far = in.far;
    double[] weight = in.weight;
    for (int rank = label.length - 1; rank >= 0; rank--) {
      double least = label[rank];
      for (int p = first[rank + 1] - 1; p >= first[rank]; p--) {
        double candidate = label[far[p]] + weight[p];
        least = candidate < least ? candidate : least;
      }
      label[rank] = least;
    }
  }
}
