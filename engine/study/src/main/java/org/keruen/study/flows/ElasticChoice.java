package org.keruen.study.flows;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.keruen.assignment.choice.ChoiceEquilibrium;

/// Finds the demand that answers to the costs which it makes: a part of the way to the answer,
/// again and again. Where a queue is steep the answer lies beyond what agrees with it, so the part
/// of a demand whose answer has changed sides is halved, and grows again while it does not.
final class ElasticChoice {

  /// Share of the demand that may still answer otherwise.
  private static final double NEAR = 1e-5;

  private static final int MOST_ROUNDS = 100;
  private static final double FIRST_PART = 0.5;
  private static final double GROWTH = 1.2;

  private final ElasticDemand demand;
  private final List<Chooser> choosers;

  /// `[choosers]` part of the way that each goes next.
  private final double[] part;

  /// `[choosers]` the way that each had to go last, t.
  private final double[] last;

  /// @param choosers their tonnes are changed
  ElasticChoice(ElasticDemand demand, List<Chooser> choosers) {
    this.demand = demand;
    this.choosers = choosers;
    this.part = new double[choosers.size()];
    this.last = new double[part.length];
    Arrays.fill(part, FIRST_PART);
  }

  /// @param choice  at the whole demand
  /// @param another the choice at the tonnes that the choosers have then, from a former one
  ChoiceEquilibrium.Result settle(
      ChoiceEquilibrium.Result choice,
      Function<ChoiceEquilibrium.Result, ChoiceEquilibrium.Result> another) {
    ChoiceEquilibrium.Result found = choice;
    for (int round = 0; round < MOST_ROUNDS && answer(found) > NEAR; round++) {
      found = another.apply(found);
    }
    return found;
  }

  /// Moves every demand towards its answer; the share of all tonnes that would move.
  private double answer(ChoiceEquilibrium.Result choice) {
    double[] usd = new Standing(choosers, choice, List.of()).meanUsd();
    double moved = 0;
    double all = 0;
    for (int c = 0; c < usd.length; c++) {
      Chooser chooser = choosers.get(c);
      double wanted = chooser.flow().tonnes() * demand.share(chooser, usd[c]);
      double way = wanted - chooser.tonnes();
      part[c] = way * last[c] < 0 ? part[c] / 2 : Math.min(1, part[c] * GROWTH);
      last[c] = way;
      moved += Math.abs(way);
      all += chooser.flow().tonnes();
      chooser.setTonnes(chooser.tonnes() + part[c] * way);
    }
    return all == 0 ? 0 : moved / all;
  }
}
