package org.keruen.assignment;

/// The cheapest trees of all origins, for several threads: scratch memory by worker, and the order
/// of nodes that makes an origin's next search fast.
///
/// A tree is gone when the same worker starts the next one.
final class OriginTrees {
  private final TreeSearch[] searches;
  private final TreeLoading[] loadings;
  private final NodeOrders orders;

  OriginTrees(AssignmentNetwork network, Demand demand, int workers, NodeOrders orders) {
    this.orders = orders;
    searches = new TreeSearch[workers];
    loadings = new TreeLoading[workers];
    for (int worker = 0; worker < workers; worker++) {
      searches[worker] = new TreeSearch(network);
      loadings[worker] = new TreeLoading(network, demand);
    }
  }

  TreeLoading loading(int worker) {
    return loadings[worker];
  }

  /// @param cost `[linkCount]` by slot; read only
  TreeSearch search(int worker, int zone, double[] cost) {
    TreeSearch tree = searches[worker];
    if (!orders.load(zone, tree)) {
      tree.fresh(zone, cost);
      orders.store(zone, tree);
    } else if (!tree.sweep(zone, cost)) {
      orders.forget(zone);
    }
    return tree;
  }
}
