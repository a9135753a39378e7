package org.keruen.assignment;

/// The cheapest trees of all origins, for several threads: scratch memory by worker, and the order
/// of nodes that makes an origin's next search fast.
///
/// A tree is gone when the same worker starts the next one.
final class OriginTrees {
  private final TreeSearch[] searches;
  private final TreeLoading[] loadings;
  private final NodeOrders orders;

  OriginTrees(AssignmentNetwork network, int workers, NodeOrders orders) {
    this.orders = orders;
    searches = new TreeSearch[workers];
    loadings = new TreeLoading[workers];
    for (int worker = 0; worker < workers; worker++) {
      searches[worker] = new TreeSearch(network);
      loadings[worker] = new TreeLoading(network);
    }
  }

  TreeLoading loading(int worker) {
    return loadings[worker];
  }

  /// @param key  under which the origin's order is kept
  /// @param cost `[linkCount]` by slot; read only
  TreeSearch search(int worker, int key, int zone, double[] cost) {
    TreeSearch tree = searches[worker];
    if (!orders.load(key, tree)) {
      tree.fresh(zone, cost);
      orders.store(key, tree);
    } else if (!tree.sweep(zone, cost)) {
      orders.forget(key);
    }
    return tree;
  }
}
