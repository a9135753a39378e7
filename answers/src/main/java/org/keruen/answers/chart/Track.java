package org.keruen.answers.chart;

import java.util.ArrayList;
import java.util.List;
import org.keruen.answers.words.Labels;
import org.keruen.base.Band;
import org.keruen.base.TimeSpread;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.Step;

/// One option as a line over distance: what has passed and been spent after each step.
///
/// Days are quantiles of the time so far, not sums of quantiles: the last P50 is the option's own.
///
/// @param stops from the start, one a step; at a place the distance does not grow
/// @param jumps what happens at places, one after the other made one
record Track(List<Stop> stops, List<Jump> jumps) {

  private static final double HOURS_PER_DAY = 24;

  Track {
    stops = List.copyOf(stops);
    jumps = List.copyOf(jumps);
  }

  /// @param days low P10, mid P50, high P90, so far
  /// @param usd  so far
  record Stop(double km, Band days, Band usd) {}

  /// @param label   where it happens
  /// @param hours   mean time that it takes
  /// @param usd     what it costs
  /// @param before  the stop before
  /// @param after   the stop after
  record Jump(String label, double hours, double usd, Stop before, Stop after) {}

  /// @param rest what to call charges of no single step
  static Track of(Option option, Labels labels, String rest) {
    List<Stop> stops = new ArrayList<>();
    List<Jump> jumps = new ArrayList<>();
    stops.add(new Stop(0, Band.ZERO, Band.ZERO));
    double km = 0;
    TimeSpread hours = TimeSpread.ZERO;
    Band usd = Band.ZERO;
    for (Step step : option.steps()) {
      Stop before = stops.getLast();
      km += step.distanceKm();
      hours = hours.plus(step.hours());
      usd = usd.plus(step.costUsd());
      Stop after = new Stop(km, days(hours, before), usd);
      stops.add(after);
      if (step.kind() != Step.Kind.MOVE) {
        String label = label(step, labels);
        add(jumps, new Jump(label, step.hours().meanHours(), step.costUsd().mid(), before, after));
      }
    }
    Band total = option.totals().costUsd();
    double left = total.mid() - usd.mid();
    if (left >= 1) {
      Stop before = stops.getLast();
      Stop after = new Stop(km, before.days(), total);
      stops.add(after);
      jumps.add(new Jump(rest, 0, left, before, after));
    }
    return new Track(stops, jumps);
  }

  private static Band days(TimeSpread hours, Stop before) {
    double p50 = Math.max(before.days().mid(), hours.quantileHours(0.5) / HOURS_PER_DAY);
    double p10 = Math.max(before.days().low(), hours.quantileHours(0.1) / HOURS_PER_DAY);
    double p90 = Math.max(before.days().high(), hours.quantileHours(0.9) / HOURS_PER_DAY);
    return new Band(Math.min(p10, p50), p50, Math.max(p50, p90));
  }

  private static String label(Step step, Labels labels) {
    return step.kind() == Step.Kind.BORDER
        ? labels.post(step.elementId())
        : labels.place(step.from());
  }

  private static void add(List<Jump> jumps, Jump jump) {
    boolean joins = !jumps.isEmpty() && jumps.getLast().after().equals(jump.before());
    boolean same = joins && jumps.getLast().label().equals(jump.label());
    if (!same) {
      jumps.add(jump);
      return;
    }
    Jump last = jumps.removeLast();
    jumps.add(
        new Jump(
            last.label(),
            last.hours() + jump.hours(),
            last.usd() + jump.usd(),
            last.before(),
            jump.after()));
  }
}
