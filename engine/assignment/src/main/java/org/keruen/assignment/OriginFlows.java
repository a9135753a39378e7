package org.keruen.assignment;

import java.util.Arrays;

/// What the trips of one origin put on every link; memory only where there is flow.
///
/// Slots are grouped in blocks of 16. A block without flow has no memory: its page points to block
/// 0, which stays all zeros, so that reading needs no test.
///
/// | array  | length                | holds                                |
/// |--------|-----------------------|--------------------------------------|
/// | `page` | `⌈linkCount / 16⌉`    | block of these slots; 0 if none      |
/// | `flow` | `16 · blocks`         | flows by block                       |
final class OriginFlows {
  static final int SHIFT = 4;
  static final int MASK = (1 << SHIFT) - 1;

  int[] page;
  double[] flow;
  private int blocks = 1;

  /// Whether the arrays are those of flows that nobody changes any more.
  private boolean borrowed;

  OriginFlows(int linkCount) {
    page = new int[(linkCount + MASK) >> SHIFT];
    flow = new double[1 << SHIFT];
  }

  private OriginFlows(OriginFlows other) {
    page = other.page;
    flow = other.flow;
    blocks = other.blocks;
    borrowed = true;
  }

  /// The same flows, in the same memory until [#own]; these may not be changed from then on.
  OriginFlows copy() {
    return new OriginFlows(this);
  }

  /// Takes memory of its own, before anything is added.
  void own() {
    if (borrowed) {
      page = page.clone();
      flow = Arrays.copyOf(flow, blocks << SHIFT);
      borrowed = false;
    }
  }

  double get(int slot) {
    return flow[(page[slot >> SHIFT] << SHIFT) | (slot & MASK)];
  }

  /// Adds to a slot that was [#open], in memory that is its [#own].
  void add(int slot, double more) {
    flow[(page[slot >> SHIFT] << SHIFT) | (slot & MASK)] += more;
  }

  /// Gives a slot memory.
  void open(int slot) {
    if (page[slot >> SHIFT] != 0) {
      return;
    }
    own();
    int end = (blocks + 1) << SHIFT;
    if (end > flow.length) {
      int room = Math.max(end, flow.length + flow.length / 4 & ~MASK);
      flow = Arrays.copyOf(flow, Math.min(room, (page.length + 1) << SHIFT));
    }
    page[slot >> SHIFT] = blocks++;
  }

  /// Adds the flows of some pages to a column.
  ///
  /// @param total `[linkCount]`; added to from slot `fromPage · 16` to before `toPage · 16`
  void addTo(int fromPage, int toPage, double[] total) {
    int[] pages = page;
    double[] flows = flow;
    for (int p = fromPage; p < toPage; p++) {
      if (pages[p] != 0) {
        int from = pages[p] << SHIFT;
        int slot = p << SHIFT;
        if (slot + MASK < total.length) {
          // A loop of constant length is unrolled, which takes off a third.
          for (int i = 0; i <= MASK; i++) {
            total[slot + i] += flows[from + i];
          }
        } else {
          for (int i = 0; slot + i < total.length; i++) {
            total[slot + i] += flows[from + i];
          }
        }
      }
    }
  }
}
