package org.keruen.study.flows;

import java.util.List;
import java.util.function.Function;
import org.keruen.assignment.choice.ChoiceEquilibrium;

/// Finds the demand that answers to the costs which it makes: half way to the answer, again and
/// again.
final class ElasticChoice {

  /// Share of the demand that may still answer otherwise.
  private static final double NEAR = 1e-5;

  private static final int MOST_ROUNDS = 60;
  private static final double STEP = 0.5;

  private final ElasticDemand demand;
  private final List<Chooser> choosers;

  /// @param choosers their tonnes are changed
  ElasticChoice(ElasticDemand demand, List<Chooser> choosers) {
    this.demand = demand;
    this.choosers = choosers;
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
      moved += Math.abs(wanted - chooser.tonnes());
      all += chooser.flow().tonnes();
      chooser.setTonnes(chooser.tonnes() + STEP * (wanted - chooser.tonnes()));
    }
    return all == 0 ? 0 : moved / all;
  }
}
