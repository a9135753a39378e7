package org.keruen.study.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keruen.network.Network;
import org.keruen.network.NetworkText;
import org.keruen.study.flows.FlowComparison.ElementChange;
import org.keruen.study.flows.FlowComparison.Gain;
import org.keruen.study.flows.FlowComparison.Line;
import org.keruen.study.flows.FlowComparison.LinkChange;
import org.keruen.study.flows.FlowComparison.Side;

/// Differences of results made by hand.
class FlowComparisonTest {

  private static final Network NETWORK =
      NetworkText.corridor(
          """
          post ku KZ.a UZ.b road
          post up UZ.b PK.c road
          post kc KZ.a CN.d road
          post cp CN.d PK.c road
          ferry KZ.p PK.q 300 id=boat
          """);

  private static final List<String> BY_UZ = List.of("post:ku", "post:up");
  private static final List<String> BY_CN = List.of("post:kc", "post:cp");

  /// 100 t by Uzbekistan, 50 t of it machines.
  private final FlowResult first =
      result(
          List.of(
              flow("KZ", "PK", "grain", BY_UZ, 50, 100, 10),
              flow("KZ", "PK", "machinery", BY_UZ, 50, 200, 10)),
          List.of(element("post:ku", "KZ", 100, 5)),
          List.of(new FlowResult.LinkFlow("road", 100, 20)));

  /// Grain goes half by China, at 140 USD and 16 days; machines are lost.
  private final FlowResult second =
      result(
          List.of(
              flow("KZ", "PK", "grain", BY_UZ, 25, 100, 8),
              flow("KZ", "PK", "grain", BY_CN, 25, 140, 16)),
          List.of(element("post:ku", "KZ", 25, 1), element("post:kc", "KZ", 25, 3)),
          List.of(new FlowResult.LinkFlow("road", 25, 0), new FlowResult.LinkFlow("new", 0, 7)));

  private final FlowComparison comparison =
      FlowComparison.of(new Side(first, NETWORK), new Side(second, NETWORK));

  private static FlowResult.CorridorFlow flow(
      String from, String to, String group, List<String> way, double t, double usd, double days) {
    return new FlowResult.CorridorFlow(from, to, group, way, t, usd, days, 30);
  }

  private static FlowResult.ElementFlow element(
      String element, String from, double tonnes, double queueHours) {
    return new FlowResult.ElementFlow(element, from, tonnes, tonnes, null, queueHours, null);
  }

  private static FlowResult result(
      List<FlowResult.CorridorFlow> corridors,
      List<FlowResult.ElementFlow> elements,
      List<FlowResult.LinkFlow> links) {
    double tonnes = corridors.stream().mapToDouble(FlowResult.CorridorFlow::tonnes).sum();
    return new FlowResult(
        new FlowResult.Totals(tonnes, 100 - tonnes, 7 * tonnes, tonnes, 2, 3, 4),
        new FlowResult.Convergence(1, 1, 0, 1, 1, 0, 0),
        corridors,
        elements,
        links,
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void totalsAreTheSecondMinusTheFirst() {
    assertThat(comparison.totals().change())
        .isEqualTo(new FlowResult.Totals(-50, 50, -350, -50, 0, 0, 0));
  }

  @Test
  void elementsOfEitherRunAreComparedTheLargestChangeFirst() {
    assertThat(comparison.elements())
        .containsExactly(
            new ElementChange("post:ku", "KZ", 100, 25, 5, 1),
            new ElementChange("post:kc", "KZ", 0, 25, 0, 3));
    assertThat(comparison.elements().getFirst().tonnes()).isEqualTo(-75);
    assertThat(comparison.elements().getFirst().queueHours()).isEqualTo(-4);
  }

  @Test
  void linksKeepTheirTwoDirectionsApart() {
    assertThat(comparison.links())
        .containsExactly(new LinkChange("road", -75, -20), new LinkChange("new", 0, 7));
  }

  @Test
  void corridorsAddUpAllGoods() {
    assertThat(comparison.corridors()).hasSize(2);
    assertThat(comparison.corridors().getFirst().corridor()).isEqualTo(BY_UZ);
    // 50 and 50 t before, 25 t after; USD 50 * 100 + 50 * 200 before, 25 * 100 after
    assertThat(comparison.corridors().getFirst().change())
        .isEqualTo(new FlowSums(-75, -12_500, -800, -2.25));
    assertThat(comparison.corridors().get(1).change().usd()).isEqualTo(25 * 140);
  }

  @Test
  void goodsAndCountriesHaveTheirSums() {
    assertThat(comparison.groups()).extracting(Line::key).containsExactly("machinery", "grain");
    assertThat(comparison.countries().partners())
        .extracting(Line::key)
        .containsExactlyInAnyOrder("KZ", "PK");
    assertThat(comparison.countries().partners())
        .allSatisfy(line -> assertThat(line.change().tonnes()).isEqualTo(-50));
    assertThat(comparison.countries().transits()).extracting(Line::key).containsExactly("UZ", "CN");
    assertThat(comparison.countries().transits())
        .extracting(line -> line.change().tonnes())
        .containsExactly(-75.0, 25.0);
  }

  @Test
  void aServiceCrossesNoCountryBetweenItsEnds() {
    FlowResult sea =
        result(
            List.of(flow("UZ", "PK", "grain", List.of("service:boat"), 1, 1, 1)),
            List.of(),
            List.of());

    FlowComparison change = FlowComparison.of(new Side(sea, NETWORK), new Side(sea, NETWORK));

    assertThat(change.countries().transits()).extracting(Line::key).containsExactly("KZ");
  }

  @Test
  void whoGainsIsAskedAtTheDemandOfTheFirstRun() {
    Gain grain = comparison.gains().getFirst();

    // means 100 USD and 10 days before; (100 + 140) / 2 and (8 + 16) / 2 after
    assertThat(grain.group()).isEqualTo("grain");
    assertThat(grain.tonnes()).isEqualTo(50);
    assertThat(grain.usdPerTonne()).isCloseTo(20, within(1e-12));
    assertThat(grain.days()).isCloseTo(2, within(1e-12));
    assertThat(comparison.gains().getLast()).isEqualTo(new Gain("KZ", "machinery", 0, 50, 0, 0));
  }

  @Test
  void moreDemandAtTheSameMeansIsNoLoss() {
    FlowResult twice =
        result(
            List.of(
                flow("KZ", "PK", "grain", BY_UZ, 100, 100, 10),
                flow("KZ", "PK", "machinery", BY_UZ, 10, 200, 10)),
            List.of(),
            List.of());

    assertThat(FlowComparison.of(new Side(first, NETWORK), new Side(twice, NETWORK)).gains())
        .allSatisfy(
            gain -> {
              assertThat(gain.usdPerTonne()).isZero();
              assertThat(gain.days()).isZero();
            });
  }

  @Test
  void aRunDiffersInNothingFromItself() {
    FlowComparison none = FlowComparison.of(new Side(first, NETWORK), new Side(first, NETWORK));

    assertThat(none.listLargest()).isEmpty();
    assertThat(none.groups()).allMatch(line -> line.change().equals(FlowSums.NOTHING));
  }

  @Test
  void atMostTwentyLargestChangesAreListed() {
    List<FlowResult.ElementFlow> many = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      many.add(element("post:p" + i, "KZ", i, 0));
    }

    List<ElementChange> largest =
        FlowComparison.of(
                new Side(result(List.of(), List.of(), List.of()), NETWORK),
                new Side(result(List.of(), many, List.of()), NETWORK))
            .listLargest();

    assertThat(largest).hasSize(20);
    assertThat(largest.getFirst().element()).isEqualTo("post:p30");
    assertThat(largest.getLast().tonnes()).isEqualTo(11);
  }
}
