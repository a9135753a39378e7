package org.keruen.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the trips of origins would save on their cheapest trees, by the last tree of each.
final class Excess {

  private Excess() {}

  static double of(List<OriginWork> origins) {
    Sum sum = new Sum();
    for (OriginWork origin : origins) {
      sum.add(Math.max(0, origin.excess));
    }
    return sum.total();
  }

  /// The fewest origins that hold so much excess, the first of equals first.
  static List<OriginWork> holders(List<OriginWork> origins, double excess) {
    List<OriginWork> all = new ArrayList<>(origins);
    all.sort(Comparator.comparingDouble((OriginWork origin) -> origin.excess).reversed());
    double sum = 0;
    int count = 0;
    while (count < all.size() && sum < excess) {
      sum += all.get(count++).excess;
    }
    return all.subList(0, count);
  }
}
