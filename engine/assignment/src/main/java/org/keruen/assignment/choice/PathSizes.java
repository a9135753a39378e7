package org.keruen.assignment.choice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.assignment.AssignmentNetwork;

/// How much of each way between two zones no other of them has: `PS = Σ (l / L) / n` over its
/// links, with the cost `l` of the empty link, `L` their sum, and `n` ways of the pair that
/// use the link.
///
/// @see "M. Ben-Akiva and M. Bierlaire, Discrete choice methods and short term travel
///     decisions, 1999"
final class PathSizes {

  private PathSizes() {}

  /// `[paths]` sizes, above 0 and at most 1. Where a whole way costs nothing, links count alike.
  static double[] of(AssignmentNetwork network, List<int[]> paths) {
    Map<Integer, Integer> uses = new HashMap<>();
    for (int[] links : paths) {
      for (int link : links) {
        uses.merge(link, 1, Integer::sum);
      }
    }
    double[] sizes = new double[paths.size()];
    for (int p = 0; p < sizes.length; p++) {
      sizes[p] = size(network, paths.get(p), uses);
    }
    return sizes;
  }

  private static double size(AssignmentNetwork network, int[] links, Map<Integer, Integer> uses) {
    double all = 0;
    for (int link : links) {
      all += network.cost(link).cost(0);
    }
    double size = 0;
    for (int link : links) {
      double share = all > 0 ? network.cost(link).cost(0) / all : 1.0 / links.length;
      size += share / uses.getOrDefault(link, 1);
    }
    return Math.min(1, size);
  }
}
