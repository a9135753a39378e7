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
/// | criterion | road          | rail                                   |
/// |-----------|---------------|----------------------------------------|
/// | first     | driving hours | km, more of them where trains are slow |
/// | second    | km            | km without overhead                    |
final class CountryPaths {

  /// Adjacency of one layer over place indices, inside countries.
  ///
  /// | array   | length           | holds                              |
  /// |---------|------------------|------------------------------------|
  /// | `first` | `placeCount + 1` | first slot of each place, then end |
  /// | `head`  | `2 · linkCount`  | place at the far end, by slot      |
  /// | `link`  | `2 · linkCount`  | link index, by slot                |
  ///
  /// Rail has, by slot, its length and what restrictions of the day make of it as well: the first
  /// cost is `slowedKm` and the hours that they add, at [#ORDINARY_KMH].
  static final class Star {
    final boolean road;
    final int[] first;
    final int[] head;
    final int[] link;
    final double[] cost1;
    final double[] cost2;
    final double[] km;
    final double[] slowedKm;
    final double[] waitHours;

    /// @param first slots of each place, already summed up; kept
    Star(boolean road, int[] first) {
      int slots = first[first.length - 1];
      this.road = road;
      this.first = first;
      this.head = new int[slots];
      this.link = new int[slots];
      this.cost1 = new double[slots];
      this.cost2 = new double[slots];
      this.km = new double[road ? 0 : slots];
      this.slowedKm = new double[km.length];
      this.waitHours = new double[km.length];
    }

    /// A length of line as it is on the date.
    void setRail(int slot, Stretch.TrainRun run) {
      km[slot] = run.km();
      slowedKm[slot] = run.slowedKm();
      waitHours[slot] = run.waitHours();
      cost1[slot] = run.slowedKm() + run.waitHours() * ORDINARY_KMH;
      cost2[slot] = run.dieselKm();
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

  /// A train's speed, to weigh a wait against a detour; the wait itself is counted in hours.
  private static final double ORDINARY_KMH = 20;

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
    int[] slots = new int[length];
    int[] links = new int[length];
    int[] places = new int[length + 1];
    places[0] = origin;
    for (Label at = end; at != null && at.hops > 0; at = at.parent) {
      slots[at.hops - 1] = at.slot;
      links[at.hops - 1] = star.link[at.slot];
      places[at.hops] = at.place;
    }
    return star.road
        ? Stretch.road(end.cost2, end.cost1, links, places)
        : Stretch.rail(trainRun(slots, end.cost2), links, places);
  }

  private Stretch.TrainRun trainRun(int[] slots, double dieselKm) {
    double km = 0;
    double slowedKm = 0;
    double waitHours = 0;
    for (int slot : slots) {
      km += star.km[slot];
      slowedKm += star.slowedKm[slot];
      waitHours += star.waitHours[slot];
    }
    return new Stretch.TrainRun(km, slowedKm, waitHours, dieselKm);
  }
}
