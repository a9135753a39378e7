package org.keruen.assignment;

/// The cheapest trees of all origins, for several threads: scratch memory by worker, and the tree
/// of every origin from which its next search starts.
///
/// A tree is gone when the same worker starts the next one.
final class OriginTrees {
  private final TreeSearch[] searches;
  private final TreeLoading[] loadings;
  private final int[][] slots;
  private final KeptTrees kept;

  OriginTrees(AssignmentNetwork network, int workers, KeptTrees kept) {
    this.kept = kept;
    searches = new TreeSearch[workers];
    loadings = new TreeLoading[workers];
    slots = new int[workers][network.nodeCount()];
    for (int worker = 0; worker < workers; worker++) {
      searches[worker] = new TreeSearch(network);
      loadings[worker] = new TreeLoading(network);
    }
  }

  TreeLoading loading(int worker) {
    return loadings[worker];
  }

  /// @param key  under which the origin's tree is kept
  /// @param cost `[linkCount]` by slot; read only
  TreeSearch search(int worker, int key, int zone, double[] cost) {
    TreeSearch tree = searches[worker];
    int count = kept.load(key, slots[worker]);
    if (count == 0) {
      tree.fresh(zone, cost);
      kept.store(key, tree);
    } else if (tree.mend(zone, slots[worker], count, cost)) {
      tree.putInOrder();
      kept.store(key, tree);
    }
    return tree;
  }
}
