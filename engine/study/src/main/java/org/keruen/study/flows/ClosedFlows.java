package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.keruen.assignment.choice.ChoiceEquilibrium;
import org.keruen.assignment.choice.ChoiceEquilibrium.Limit;
import org.keruen.study.demand.Flow;

/// Flows with an element shut, found from those with it: only who used it looks for another way, at
/// the queues of before, and everybody chooses anew from the former flows. Threads may share it.
final class ClosedFlows {

  /// A closure is judged by flows that are this near.
  private static final Limit LIMIT = new Limit(1e-4, 60);

  private final CorridorFlows flows;
  private final Standing base;

  /// `[arcCount]` queues of before.
  private final double[] delayHours;

  ClosedFlows(CorridorFlows flows, Standing base) {
    this.flows = flows;
    this.base = base;
    this.delayHours = flows.arcDelays(base.choice());
  }

  /// What is shut with an element: two whose arcs are the same have the same flows without them.
  BitSet arcsOf(String element) {
    return flows.zones().elements().arcsOf(element);
  }

  /// The flows without some arcs.
  ///
  /// @param cancelled asked after every round
  /// @throws CancellationException if so
  Standing without(BitSet barred, BooleanSupplier cancelled) {
    List<Chooser> choosers = new ArrayList<>(base.choosers().size());
    List<Chooser> struck = new ArrayList<>();
    List<double[]> start = new ArrayList<>();
    int path = 0;
    for (Chooser chooser : base.choosers()) {
      boolean takes = chooser.takesAny(barred);
      Chooser rest = takes ? chooser.without(barred) : chooser;
      start.add(flowsOf(chooser, rest, path));
      path += chooser.ways().size();
      choosers.add(rest);
      if (takes) {
        struck.add(rest);
      }
    }
    new Alternatives(flows.zones(), struck).offerBest(delayHours, barred);
    List<Flow> lost = new ArrayList<>(base.lost());
    for (int c = choosers.size() - 1; c >= 0; c--) {
      if (choosers.get(c).ways().isEmpty()) {
        lost.add(choosers.remove(c).flow());
        start.remove(c);
      }
    }
    return new Standing(choosers, choose(choosers, joined(choosers, start), cancelled), lost);
  }

  private ChoiceEquilibrium.Result choose(
      List<Chooser> choosers, double[] start, BooleanSupplier cancelled) {
    ChoiceEquilibrium.Result choice =
        flows.choose(choosers, start, LIMIT, (_, _) -> !cancelled.getAsBoolean());
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("the closure was stopped");
    }
    return choice;
  }

  /// `[ways of rest]` what they carried before.
  private double[] flowsOf(Chooser before, Chooser rest, int firstPath) {
    double[] carried = new double[rest.ways().size()];
    int kept = 0;
    for (int w = 0; w < before.ways().size() && kept < carried.length; w++) {
      if (before.ways().get(w) == rest.ways().get(kept)) {
        carried[kept++] = base.choice().pathFlow(firstPath + w);
      }
    }
    return carried;
  }

  private static double[] joined(List<Chooser> choosers, List<double[]> flows) {
    double[] start = new double[Arrays.stream(CorridorFlows.countWays(choosers)).sum()];
    int at = 0;
    for (int c = 0; c < choosers.size(); c++) {
      System.arraycopy(flows.get(c), 0, start, at, flows.get(c).length);
      at += choosers.get(c).ways().size();
    }
    return start;
  }
}
