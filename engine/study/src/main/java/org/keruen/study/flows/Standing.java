package org.keruen.study.flows;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.keruen.assignment.choice.ChoiceEquilibrium;
import org.keruen.study.demand.Flow;

/// Flows found, with the ways that they were found on: what a report reads, and what another search
/// may start from.
///
/// @param choosers demands that have a way; their ways are the paths of `choice`, in order
/// @param lost     demand without any way
record Standing(List<Chooser> choosers, ChoiceEquilibrium.Result choice, List<Flow> lost) {

  private static final double HOURS_PER_DAY = 24;

  /// What shippers pay in a year: carriage, and what their time is worth, queues included; USD.
  ///
  /// @param counted demand that is looked at
  double generalisedUsd(Set<Flow> counted) {
    return sum(
        counted,
        (chooser, way) -> {
          double usdPerHour = chooser.costs().usdPerTonneHour();
          return (way.paidHours(usdPerHour) + queueHours(way)) * usdPerHour;
        });
  }

  /// Days that the tonnes of a year spend on the way.
  ///
  /// @param counted demand that is looked at
  double tonneDays(Set<Flow> counted) {
    return sum(counted, (chooser, way) -> (way.tonne().hours() + queueHours(way)) / HOURS_PER_DAY);
  }

  private double sum(Set<Flow> counted, ToDoubleBiFunction<Chooser, Chooser.Way> perTonne) {
    double sum = 0;
    int path = 0;
    for (Chooser chooser : choosers) {
      boolean counts = counted.contains(chooser.flow());
      for (Chooser.Way way : chooser.ways()) {
        double tonnes = choice.pathFlow(path++) * CorridorFlows.DAYS_PER_YEAR;
        sum += counts ? tonnes * perTonne.applyAsDouble(chooser, way) : 0;
      }
    }
    return sum;
  }

  /// `[choosers]` what a tonne of each counts in the choice, queues included, over the ways as they
  /// are used; USD.
  double[] meanUsd() {
    double[] mean = new double[choosers.size()];
    int path = 0;
    for (int c = 0; c < mean.length; c++) {
      Chooser chooser = choosers.get(c);
      double usdPerHour = chooser.costs().usdPerTonneHour();
      double hours = 0;
      double flow = 0;
      for (Chooser.Way way : chooser.ways()) {
        double onWay = choice.pathFlow(path++);
        hours += onWay * (way.generalisedHours(usdPerHour) + queueHours(way));
        flow += onWay;
      }
      mean[c] = hours / flow * usdPerHour;
    }
    return mean;
  }

  /// Demand that has a way.
  Set<Flow> flows() {
    Set<Flow> flows = Collections.newSetFromMap(new IdentityHashMap<>());
    choosers.forEach(chooser -> flows.add(chooser.flow()));
    return flows;
  }

  double lostTonnes() {
    return lost.stream().mapToDouble(Flow::tonnes).sum();
  }

  double queueHours(Chooser.Way way) {
    double hours = 0;
    for (int element : way.passed()) {
      hours += choice.elementHours(element);
    }
    return hours;
  }
}
