package org.keruen.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentPairsTest {
  private static final int LINKS = 1000;

  /// Two segments of one link each, in region 0 or 1 as the first link is even or odd.
  private static int[] pair(int first, int second) {
    int[] pair = SegmentPairs.open(1, 1, first + second, first % 2);
    pair[SegmentPairs.HEADER] = first;
    pair[SegmentPairs.HEADER + 1] = second;
    return pair;
  }

  private static OriginWork origin(int zone) {
    return new OriginWork(0, zone, LINKS);
  }

  private static int[] holders(SegmentPairs pairs, int number) {
    return Arrays.copyOfRange(
        pairs.holder, pairs.firstHolder[number], pairs.firstHolder[number + 1]);
  }

  @Test
  void aPairThatTwoOriginsFindIsKeptOnceWithBoth() {
    var pairs = new SegmentPairs();
    var a = origin(0);
    var b = origin(1);
    a.found.add(pair(4, 5));
    b.found.add(pair(7, 2));
    b.found.add(pair(4, 5));

    pairs.adopt(a);
    pairs.adopt(b);
    pairs.assemble(List.of(a, b));

    assertThat(pairs.live[0]).containsExactly(0);
    assertThat(pairs.live[1]).containsExactly(1);
    assertThat(holders(pairs, 0)).containsExactly(0, 1);
    assertThat(holders(pairs, 1)).containsExactly(1);
    assertThat(a.found).isEmpty();
  }

  @Test
  void pairsOfTheSameHashAreToldApart() {
    var pairs = new SegmentPairs();
    var a = origin(0);
    a.found.add(pair(4, 6));
    a.found.add(pair(2, 8));

    pairs.adopt(a);

    assertThat(Arrays.copyOf(a.held, a.heldCount)).containsExactly(0, 1);
  }

  @Test
  void pairsThatNobodyHoldsAreForgottenAndTheOthersStayWhatTheyWere() {
    var pairs = new SegmentPairs();
    var a = origin(0);
    var b = origin(1);
    for (int first = 0; first < 300; first++) {
      (first % 3 == 0 ? b : a).found.add(pair(first, first + 500));
    }
    pairs.adopt(a);
    pairs.adopt(b);
    a.heldCount = 0;

    pairs.assemble(List.of(a, b));

    assertThat(pairs.live[0].length + pairs.live[1].length).isEqualTo(100);
    for (int h = 0; h < b.heldCount; h++) {
      assertThat(pairs.pair[b.held[h]]).isEqualTo(pair(3 * h, 3 * h + 500));
      assertThat(holders(pairs, b.held[h])).containsExactly(1);
    }
    // They are still found by what they are.
    a.found.add(pair(3, 503));
    pairs.adopt(a);
    assertThat(a.held[0]).isEqualTo(b.held[1]);
  }
}
