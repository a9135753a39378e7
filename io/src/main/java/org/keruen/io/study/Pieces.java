package org.keruen.io.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Places joined step by step into pieces that hang together.
///
/// @see "R. E. Tarjan, Efficiency of a good but not linear set union algorithm, JACM 22(2), 1975"
final class Pieces {

  private final Map<String, String> parent = new LinkedHashMap<>();

  void join(String a, String b) {
    String rootA = root(a);
    String rootB = root(b);
    if (!rootA.equals(rootB)) {
      parent.put(rootB, rootA);
    }
  }

  boolean contains(String place) {
    return parent.containsKey(place);
  }

  private String root(String place) {
    String at = place;
    String up = parent.putIfAbsent(at, at);
    while (up != null && !up.equals(at)) {
      String next = parent.getOrDefault(up, up);
      parent.put(at, next);
      at = up;
      up = next;
    }
    return at;
  }

  /// The pieces, largest first, places in the order they came; of equal ones the earlier first.
  List<List<String>> listLargestFirst() {
    Map<String, List<String>> byRoot = new LinkedHashMap<>();
    for (String place : List.copyOf(parent.keySet())) {
      byRoot.computeIfAbsent(root(place), root -> new ArrayList<>()).add(place);
    }
    List<List<String>> pieces = new ArrayList<>(byRoot.values());
    pieces.sort(Comparator.comparingInt((List<String> piece) -> piece.size()).reversed());
    return pieces;
  }
}
