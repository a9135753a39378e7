package org.keruen.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Pareto-optimal ways from a place to others of its country on one layer.
///
/// Bi-criteria label setting: labels leave the queue in lexicographic order, so a place accepts one
/// only if its second cost is below all accepted before.
///
/// | criterion | road          | rail                 |
/// |-----------|---------------|----------------------|
/// | first     | driving hours | km                   |
/// | second    | km            | km without overhead  |
final class CountryPaths {

  /// Adjacency of one layer over place indices, inside countries.
  ///
  /// | array   | length           | holds                              |
  /// |---------|------------------|------------------------------------|
  /// | `first` | `placeCount + 1` | first slot of each place, then end |
  /// | `head`  | `2 · linkCount`  | place at the far end, by slot      |
  /// | `link`  | `2 · linkCount`  | link index, by slot                |
  static final class Star {
    final boolean road;
    final int[] first;
    final int[] head;
    final int[] link;
    final double[] cost1;
    final double[] cost2;

    /// @param first slots of each place, already summed up; kept
    Star(boolean road, int[] first) {
      int slots = first[first.length - 1];
      this.road = road;
      this.first = first;
      this.head = new int[slots];
      this.link = new int[slots];
      this.cost1 = new double[slots];
      this.cost2 = new double[slots];
    }

    boolean touches(int place) {
      return first[place + 1] > first[place];
    }
  }

  private record Label(
      int place, double cost1, double cost2, int slot, int hops, @Nullable Label parent) {}

  /// A further way to a place must be shorter by its second cost by so much to be kept: less is
  /// below what the lengths are known to.
  private static final double WORTH_KEEPING = 0.97;

  private final Star star;
  private final double[] best2;

  CountryPaths(Star star) {
    this.star = star;
    this.best2 = new double[star.first.length - 1];
  }

  /// Stretches from a place to every wanted place of its country.
  ///
  /// @param wanted `[placeCount]`; read only. Ways run through wanted places too
  List<Stretch> from(int origin, boolean[] wanted) {
    Arrays.fill(best2, Double.POSITIVE_INFINITY);
    List<Stretch> found = new ArrayList<>();
    var queue =
        new PriorityQueue<Label>(
            (x, y) -> {
              int byFirst = Double.compare(x.cost1, y.cost1);
              return byFirst != 0 ? byFirst : Double.compare(x.cost2, y.cost2);
            });
    queue.add(new Label(origin, 0, 0, -1, 0, null));
    while (!queue.isEmpty()) {
      Label label = queue.poll();
      if (label.cost2 >= best2[label.place] * WORTH_KEEPING) {
        continue;
      }
      best2[label.place] = label.cost2;
      if (wanted[label.place] && label.place != origin) {
        found.add(stretch(origin, label));
      }
      expand(label, queue);
    }
    return found;
  }

  private void expand(Label label, PriorityQueue<Label> queue) {
    for (int slot = star.first[label.place]; slot < star.first[label.place + 1]; slot++) {
      double cost2 = label.cost2 + star.cost2[slot];
      if (cost2 < best2[star.head[slot]] * WORTH_KEEPING) {
        queue.add(
            new Label(
                star.head[slot],
                label.cost1 + star.cost1[slot],
                cost2,
                slot,
                label.hops + 1,
                label));
      }
    }
  }

  private Stretch stretch(int origin, Label end) {
    int length = end.hops;
    int[] links = new int[length];
    int[] places = new int[length + 1];
    places[0] = origin;
    for (Label at = end; at != null && at.hops > 0; at = at.parent) {
      links[at.hops - 1] = star.link[at.slot];
      places[at.hops] = at.place;
    }
    return star.road
        ? new Stretch(end.cost2, end.cost1, 0, links, places)
        : new Stretch(end.cost1, 0, end.cost2, links, places);
  }
}
