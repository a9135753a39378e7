package org.keruen.answers.plan;

import java.util.ArrayList;
import java.util.List;
import org.keruen.base.Band;
import org.keruen.base.TimeSpread;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.Step;

/// A stretch of the way in one mode and one means: a truck through three countries is one leg.
///
/// Its steps are the moves and the borders between; a transfer, or a change of mode or means, ends
/// it. Waiting, documents and formalities belong to no leg: together with the legs and transfers
/// they make up the whole.
///
/// @param hours moves and borders
public record Leg(
    List<Step> steps, double distanceKm, TimeSpread hours, Band costUsd, double co2eKg) {

  public Leg {
    steps = List.copyOf(steps);
  }

  /// The legs of an option, in order.
  public static List<Leg> of(Option option) {
    List<Leg> legs = new ArrayList<>();
    List<Step> open = new ArrayList<>();
    for (Step step : option.steps()) {
      boolean carries = step.kind() == Step.Kind.MOVE || step.kind() == Step.Kind.BORDER;
      boolean ends = step.kind() == Step.Kind.TRANSFER || (carries && !continues(open, step));
      if (ends && !open.isEmpty()) {
        legs.add(of(open));
        open.clear();
      }
      if (carries) {
        open.add(step);
      }
    }
    if (!open.isEmpty()) {
      legs.add(of(open));
    }
    return List.copyOf(legs);
  }

  private static boolean continues(List<Step> open, Step step) {
    return open.isEmpty()
        || (open.getLast().mode().equals(step.mode())
            && open.getLast().means().equals(step.means()));
  }

  private static Leg of(List<Step> steps) {
    double distanceKm = 0;
    TimeSpread hours = TimeSpread.ZERO;
    Band costUsd = Band.ZERO;
    double co2eKg = 0;
    for (Step step : steps) {
      distanceKm += step.distanceKm();
      hours = hours.plus(step.hours());
      costUsd = costUsd.plus(step.costUsd());
      co2eKg += step.co2eKg();
    }
    return new Leg(steps, distanceKm, hours, costUsd, co2eKg);
  }

  public String from() {
    return steps.getFirst().from();
  }

  public String to() {
    return steps.getLast().to();
  }

  public String mode() {
    return steps.getFirst().mode();
  }

  public String means() {
    return steps.getFirst().means();
  }

  public int units() {
    return steps.getFirst().units();
  }

  /// Its border crossings, in order.
  public List<Step> borders() {
    return steps.stream().filter(step -> step.kind() == Step.Kind.BORDER).toList();
  }
}
