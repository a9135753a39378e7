package org.keruen.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.keruen.assignment.LinkCost.Constant;

class BushTest {
  private final AssignmentNetwork network =
      AssignmentNetwork.builder(6, 2)
          .link(0, 2, new Constant(1))
          .link(2, 3, new Constant(0))
          .link(3, 4, new Constant(0))
          .link(4, 2, new Constant(0))
          .link(4, 5, new Constant(0))
          .link(5, 3, new Constant(0))
          .link(3, 1, new Constant(1))
          .build();

  private Bush bush(double... flowByLink) {
    OriginWork work = new OriginWork(0, 0, network.linkCount());
    for (int link = 0; link < flowByLink.length; link++) {
      work.flows.open(network.slot(link));
      work.flows.add(network.slot(link), flowByLink[link]);
    }
    Bush bush = new Bush(network);
    bush.take(work);
    return bush;
  }

  private double flow(Bush bush, int link) {
    for (int at = 0; at < bush.into[network.nodeCount()]; at++) {
      if (network.link[bush.slot[at]] == link) {
        return bush.flow[at];
      }
    }
    return 0;
  }

  @Test
  void flowThatGoesInCirclesIsTakenOut() {
    // 5 go 0-2-3-1; 3 turn 2-3-4-2 and 2 turn 3-4-5-3.
    Bush bush = bush(5, 8, 5, 3, 2, 2, 5);

    assertThat(new double[] {flow(bush, 0), flow(bush, 1), flow(bush, 6)}).containsOnly(5);
    for (int link = 2; link <= 5; link++) {
      assertThat(flow(bush, link)).as("link %d", link).isZero();
    }
    assertThat(bush.through[3]).isEqualTo(5);
  }

  @Test
  void everyNodeComesAfterThoseThatLeadToIt() {
    Bush bush = bush(5, 5, 1, 0, 1, 0, 4);

    int[] place = new int[network.nodeCount()];
    for (int i = 0; i < bush.size; i++) {
      place[bush.order[i]] = i;
    }
    assertThat(Arrays.copyOf(bush.order, bush.size)).doesNotHaveDuplicates().startsWith(0);
    for (int node = 0; node < network.nodeCount(); node++) {
      for (int at = bush.into[node]; at < bush.into[node + 1]; at++) {
        if (bush.flow[at] > 0) {
          assertThat(place[network.tail[bush.slot[at]]]).isLessThan(place[node]);
        }
      }
    }
  }
}
