package org.keruen.study.flows;

import java.util.Arrays;

/// Where keys of arcs stand in a list, found by hashing without an object for each. Immutable.
final class KeyPlaces {

  static final int NONE = -1;
  private static final int FREE = -2;

  /// `[a power of two]` keys, each in the first free slot from where its low bits point.
  private final long[] key;

  /// `[a power of two]` place of the key, none if it is there twice, or that the slot is free.
  private final int[] place;

  /// @param keys well mixed; read only
  KeyPlaces(long[] keys) {
    int slots = Integer.highestOneBit(Math.max(1, keys.length)) << 2;
    this.key = new long[slots];
    this.place = new int[slots];
    Arrays.fill(place, FREE);
    for (int i = 0; i < keys.length; i++) {
      int slot = slot(keys[i]);
      place[slot] = place[slot] == FREE ? i : NONE;
      key[slot] = keys[i];
    }
  }

  private int slot(long wanted) {
    int mask = key.length - 1;
    int slot = (int) wanted & mask;
    while (place[slot] != FREE && key[slot] != wanted) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /// The place of a key, or none: none too where it is there twice.
  int find(long wanted) {
    return Math.max(NONE, place[slot(wanted)]);
  }
}
