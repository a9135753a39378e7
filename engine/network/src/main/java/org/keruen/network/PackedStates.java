package org.keruen.network;

import java.util.Arrays;

/// The states of a graph: a place with a means, ready to run or arrived, or a terminal's floor.
/// Grows while packing.
///
/// Ready and arrived are two states, so that a search never joins two runs: the graph holds a run
/// between any two gateways of a country. The arrived state follows the ready one.
final class PackedStates {

  private final int meansCount;
  private final int[] byPlaceAndMeans;
  private int[] place = new int[256];
  private int[] means = new int[256];
  private int size;

  PackedStates(int placeCount, int meansCount) {
    this.meansCount = meansCount;
    this.byPlaceAndMeans = new int[placeCount * meansCount];
    Arrays.fill(byPlaceAndMeans, -1);
  }

  int size() {
    return size;
  }

  int place(int state) {
    return place[state];
  }

  int means(int state) {
    return means[state];
  }

  int find(int atPlace, int withMeans) {
    return byPlaceAndMeans[atPlace * meansCount + withMeans];
  }

  /// The ready state; its arrived state is the next one.
  int findOrAdd(int atPlace, int withMeans) {
    int state = find(atPlace, withMeans);
    if (state < 0) {
      state = add(atPlace, withMeans);
      add(atPlace, withMeans);
      byPlaceAndMeans[atPlace * meansCount + withMeans] = state;
    }
    return state;
  }

  int addFloor(int atPlace, int floor) {
    return add(atPlace, floor);
  }

  private int add(int atPlace, int withMeans) {
    if (size == place.length) {
      place = Arrays.copyOf(place, 2 * size);
      means = Arrays.copyOf(means, 2 * size);
    }
    place[size] = atPlace;
    means[size] = withMeans;
    return size++;
  }
}
