package org.keruen.study.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Demand that answers to costs, on one way and on two.
class ElasticDemandTest {

  private static final double USD_PER_TONNE_HOUR = 0.5;

  private static SmallStudy oneWay(String hours, double capacity) {
    return new SmallStudy(
            """
            road KZ.a KZ.b 100 id=ab kmh=50
            post north KZ.b KG.c road out=HOURS
            road KG.c KG.f 100 id=cf kmh=50
            """
                .replace("HOURS", hours))
        .sends("a", "f", "grain", 365_000)
        .limits("post:north", capacity);
  }

  private static FlowResult flows(SmallStudy observed, SmallStudy asked, double elasticity) {
    var memory = new FlowMemory();
    ElasticDemand elastic = memory.observe(observed.question(), elasticity, FlowWatch.SILENT);
    return memory.answer(asked.question(), elastic, FlowWatch.SILENT);
  }

  private static double usdPerTonne(FlowResult result) {
    FlowResult.Totals totals = result.totals();
    return (totals.usd() + 24 * USD_PER_TONNE_HOUR * totals.tonneDays()) / totals.tonnes();
  }

  /// Without queues both costs are known beforehand: tonnes are 365,000 (c1 / c0)^-E.
  @Test
  void demandFallsByThePowerOfTheCost() {
    SmallStudy before = oneWay("2", 1e9);
    SmallStudy after = oneWay("30", 1e9);
    double dearer = usdPerTonne(after.flows()) / usdPerTonne(before.flows());

    FlowResult result = flows(before, after, 0.93);

    assertThat(dearer).isGreaterThan(1.2);
    double expected = 365_000 * Math.pow(dearer, -0.93);
    assertThat(result.totals().tonnes()).isCloseTo(expected, within(10.0));
    assertThat(result.forgone())
        .singleElement()
        .satisfies(
            forgone -> {
              assertThat(forgone.tonnes()).isCloseTo(365_000 - expected, within(10.0));
              assertThat(forgone.share()).isCloseTo(1 - expected / 365_000, within(1e-4));
            });
  }

  /// With a queue the cost is that of the tonnes which are left.
  @Test
  void demandAndQueueAgree() {
    SmallStudy before = oneWay("2", 1e9);

    FlowResult result = flows(before, oneWay("2", 300_000), 0.93);

    double dearer = usdPerTonne(result) / usdPerTonne(before.flows());
    assertThat(dearer).isGreaterThan(1.05);
    assertThat(result.totals().tonnes())
        .isLessThan(360_000)
        .isCloseTo(365_000 * Math.pow(dearer, -0.93), within(20.0));
    assertThat(result.convergence().demandGap()).isBetween(0.0, 1e-5);
  }

  /// So elastic that the least queue takes all goods away: no hundred rounds find the balance.
  @Test
  void aDemandThatDoesNotSettleSaysHowFarItIsFromIt() {
    FlowResult result = flows(oneWay("2", 1e9), oneWay("2", 300_000), 1e7);

    double dearer = usdPerTonne(result) / usdPerTonne(oneWay("2", 1e9).flows());
    double wanted = 365_000 * Math.pow(dearer, -1e7);
    double gap = Math.abs(wanted - result.totals().tonnes()) / 365_000;
    assertThat(result.convergence().demandGap()).isGreaterThan(1e-5).isCloseTo(gap, within(1e-3));
  }

  @Test
  void cheaperCarriageBringsMore() {
    FlowResult result = flows(oneWay("30", 1e9), oneWay("2", 1e9), 0.93);

    assertThat(result.totals().tonnes()).isGreaterThan(370_000);
    assertThat(result.forgone().getFirst().tonnes()).isNegative();
  }

  @Test
  void whatIsAsItWasIsSentAsItWas() {
    SmallStudy study = oneWay("2", 300_000);

    FlowResult result = flows(study, study, 5);

    assertThat(result).isEqualTo(study.flows());
    assertThat(result.forgone()).isEmpty();
  }
}
