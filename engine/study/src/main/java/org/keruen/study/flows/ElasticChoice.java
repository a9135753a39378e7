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

  private double gap;

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
    double[] wanted = wanted(found);
    for (int round = 0; round < MOST_ROUNDS && share(wanted) > NEAR; round++) {
      approach(wanted);
      found = another.apply(found);
      wanted = wanted(found);
    }
    gap = share(wanted);
    return found;
  }

  /// Share of the demand that would still answer otherwise to the costs that it makes.
  double gap() {
    return gap;
  }

  /// `[choosers]` how much more each would send at these costs, t.
  private double[] wanted(ChoiceEquilibrium.Result choice) {
    double[] usd = new Standing(choosers, choice, List.of()).meanUsd();
    double[] wanted = new double[usd.length];
    for (int c = 0; c < usd.length; c++) {
      Chooser chooser = choosers.get(c);
      wanted[c] = chooser.flow().tonnes() * demand.share(chooser, usd[c]) - chooser.tonnes();
    }
    return wanted;
  }

  private double share(double[] wanted) {
    double moved = 0;
    double all = 0;
    for (int c = 0; c < wanted.length; c++) {
      moved += Math.abs(wanted[c]);
      all += choosers.get(c).flow().tonnes();
    }
    return all == 0 ? 0 : moved / all;
  }

  /// Moves every demand a part of its way.
  private void approach(double[] wanted) {
    for (int c = 0; c < wanted.length; c++) {
      part[c] = wanted[c] * last[c] < 0 ? part[c] / 2 : Math.min(1, part[c] * GROWTH);
      last[c] = wanted[c];
      Chooser chooser = choosers.get(c);
      chooser.setTonnes(chooser.tonnes() + part[c] * wanted[c]);
    }
  }
}
