package org.keruen.study.flows;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.keruen.study.demand.Flow;

/// What a run takes over from another changes no digit.
class FlowMemoryTest {

  private static final String BORDERS =
      """
      road KZ.a KZ.b 100 id=ab kmh=50
      post north KZ.b KG.c road out=2 fee=FEE
      road KG.c KG.f 100 id=cf kmh=50
      post north-end KG.f TJ.g road out=2
      road TJ.g TJ.z 100 id=gz kmh=50
      road KZ.a KZ.d DISTANCE id=ad kmh=50
      post south KZ.d UZ.e road out=HOURS
      road UZ.e UZ.h 120 id=eh kmh=50
      post south-end UZ.h TJ.i road out=2
      road TJ.i TJ.z 100 id=iz kmh=50
      road UZ.h UZ.u 40 id=hu kmh=50
      """;

  private static SmallStudy study(String distanceKm, String hours, String more) {
    return study(distanceKm, hours, "0", more);
  }

  private static String borders(String distanceKm, String hours, String feeUsd) {
    return BORDERS.replace("DISTANCE", distanceKm).replace("HOURS", hours).replace("FEE", feeUsd);
  }

  private static SmallStudy study(String distanceKm, String hours, String feeUsd, String more) {
    return new SmallStudy(borders(distanceKm, hours, feeUsd) + more)
        .sends("a", "z", "grain", 365_000)
        .sends("z", "a", "machinery", 20_000)
        .sends("a", "f", "grain", 50_000)
        .sends("u", "z", "machinery", 40_000)
        .limits("post:north", 200_000);
  }

  @Test
  void aRunAfterAnotherHasTheDigitsOfOneFromNothing() {
    SmallStudy base = study("100", "2", "");
    SmallStudy[] changed = {
      study("100", "2", "").limits("post:south", 50_000),
      study("101", "2", ""),
      study("100", "3", ""),
      study("100", "1", ""),
      study("100", "2", "50", ""),
      study("100", "2", "shut post:north-end 2026-01-01 -\n"),
      study("100", "2", "road KZ.d KZ.p 10 id=dp\npost between KZ.p KG.c road out=1\n"),
      study("100", "2", "road TJ.z TJ.w 5 id=zw\n").sends("a", "w", "grain", 1000),
    };
    for (int i = 0; i < changed.length; i++) {
      var memory = new FlowMemory();
      memory.answer(base.question(), FlowWatch.SILENT);

      assertThat(memory.answer(changed[i].question(), FlowWatch.SILENT))
          .as("change %d", i)
          .isEqualTo(CorridorFlows.of(changed[i].question()));
      assertThat(memory.answer(base.question(), FlowWatch.SILENT))
          .as("back from change %d", i)
          .isEqualTo(base.flows());
    }
  }

  @Test
  void aWholeChainOfChangesDoesToo() {
    long seed = 20261129;
    var random = new Random(seed);
    var memory = new FlowMemory();
    for (int i = 0; i < 40; i++) {
      String more = random.nextInt(3) == 0 ? "shut post:south-end 2026-01-01 -\n" : "";
      more += random.nextInt(4) == 0 ? "road KZ.d KZ.p 10 id=dp\npost mid KZ.p KG.c road\n" : "";
      SmallStudy next =
          study(
              "" + (80 + random.nextInt(60)),
              "" + (1 + random.nextInt(4)),
              "" + 10 * random.nextInt(3),
              more);
      next.limits("post:south", 50_000 * (1 + random.nextInt(3)));

      assertThat(memory.answer(next.question(), FlowWatch.SILENT))
          .as("seed %d, step %d", seed, i)
          .isEqualTo(next.flows());
    }
  }

  @Test
  void whatIsTakenOverChangesNoDigitOnAnyNumberOfThreads() throws Exception {
    SmallStudy base = study("100", "2", "");
    SmallStudy slower = study("100", "3", "");
    FlowResult expected = slower.flows();
    for (int threads : new int[] {1, 2, 5}) {
      var memory = new FlowMemory();
      try (var pool = new ForkJoinPool(threads)) {
        FlowResult found =
            pool.submit(
                    () -> {
                      memory.answer(base.question(), FlowWatch.SILENT);
                      return memory.answer(slower.question(), FlowWatch.SILENT);
                    })
                .get();

        assertThat(found).as("%d threads", threads).isEqualTo(expected);
      }
    }
  }

  /// Goods that the change is no concern of are not searched for again: they keep their ways.
  @Test
  void onlyWhomAChangeConcernsSearches() {
    SmallStudy base =
        new SmallStudy(borders("100", "2", "0"))
            .sends("a", "c", "grain", 1000)
            .sends("h", "i", "grain", 1000);
    var first = new CorridorFlows(base.question());
    Stock stock = first.find(FlowWatch.SILENT).stock();
    SmallStudy slower =
        new SmallStudy(borders("100", "2.5", "0"))
            .sends("a", "c", "grain", 1000)
            .sends("h", "i", "grain", 1000);
    var second = new CorridorFlows(slower.question());

    Stock after = second.find(stock, null, FlowWatch.SILENT).stock();

    assertThat(slower.question().demand().flows())
        .allSatisfy(flow -> assertThat(firstWay(after, flow)).isSameAs(firstWay(stock, flow)));
  }

  private static Chooser.Way firstWay(Stock stock, Flow flow) {
    return requireNonNull(stock.find(flow)).ways().getFirst();
  }
}
