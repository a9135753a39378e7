package org.keruen.study.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keruen.network.NetworkText;
import org.keruen.study.demand.PublishedVolume;
import org.keruen.study.demand.PublishedVolume.Unit;
import org.keruen.study.scenario.Change;

/// Volumes held against 300 t out of KZ and 100 t into it at a post, and against a terminal that
/// lifts 100 t: 50 t on or off ships, of which 24 in containers, and all of it again ashore.
class PublishedFlowTest {

  private static FlowResult flows() {
    return new FlowResult(
        new FlowResult.Totals(400, 0, 0, 0, 0, 0, 0),
        new FlowResult.Convergence(1, 1, 0, 1, 1, 0, 0),
        List.of(),
        List.of(
            new FlowResult.ElementFlow("post:kc", "KZ", 300, 300, null, 0, null),
            new FlowResult.ElementFlow("post:kc", "CN", 100, 100, null, 0, null),
            new FlowResult.ElementFlow("terminal:t", "", 100, 100, null, 0, null),
            new FlowResult.ElementFlow("terminal:dry", "", 7, 7, null, 0, null)),
        List.of(),
        List.of(),
        List.of(),
        List.of(new FlowResult.PortFlow("terminal:t", 50, 24)));
  }

  private static @Nullable Double assigned(String element, Unit unit, boolean bothWays) {
    var volume =
        new PublishedVolume(
            "v",
            "Volume",
            List.of(element),
            unit,
            10,
            2024,
            PublishedVolume.Use.CHECK,
            new Change.Between(List.of(), List.of(), new ArrayList<>(), bothWays),
            NetworkText.ASSUMED);
    return PublishedFlow.listOf(flows(), List.of(volume)).getFirst().assignedTonnes();
  }

  @Test
  void goodsBothWaysAreTheSumOfTheDirections() {
    assertThat(assigned("post:kc", Unit.TONNES, true)).isEqualTo(400);
  }

  @Test
  void whatIsMeantOneWayIsTheFullerDirection() {
    assertThat(assigned("post:kc", Unit.TRUCKS, false)).isEqualTo(300);
  }

  /// 300 t need 15 trucks of 20 t, and 15 come back, with 100 t in five of them.
  @Test
  void vehiclesCountedBothWaysComeBackLadenOrNot() {
    assertThat(assigned("post:kc", Unit.TRUCKS, true)).isEqualTo(600);
    assertThat(assigned("post:kc", Unit.WAGONS, true)).isEqualTo(600);
  }

  @Test
  void aPortCountsWhatGoesOnAndOffShips() {
    assertThat(assigned("terminal:t", Unit.TONNES, true)).isEqualTo(50);
    assertThat(assigned("terminal:t", Unit.TEU, true)).isEqualTo(24);
  }

  @Test
  void aTerminalWithoutShipsCountsWhatItLifts() {
    assertThat(assigned("terminal:dry", Unit.TONNES, true)).isEqualTo(7);
  }
}
