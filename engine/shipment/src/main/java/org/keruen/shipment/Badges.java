package org.keruen.shipment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Says of each option what it is best at. Ties go to the earlier option.
final class Badges {

  private static final Map<Option.Badge, ToDoubleFunction<Option>> MEASURES =
      new EnumMap<>(
          Map.of(
              Option.Badge.CHEAPEST, option -> option.totals().costUsd().mid(),
              Option.Badge.FASTEST, option -> option.totals().durationDaysP50(),
              Option.Badge.MOST_RELIABLE,
                  option -> option.totals().durationDaysP90() - option.totals().durationDaysP50(),
              Option.Badge.LOWEST_CO2, option -> option.totals().co2eKg()));

  private Badges() {}

  /// The options with their badges, best first by what they won, else in the order given.
  static List<Option> award(List<Option> options) {
    List<Set<Option.Badge>> won = new ArrayList<>();
    options.forEach(option -> won.add(EnumSet.noneOf(Option.Badge.class)));
    MEASURES.forEach(
        (badge, measure) -> {
          int best = -1;
          for (int i = 0; i < options.size(); i++) {
            if (best < 0
                || measure.applyAsDouble(options.get(i))
                    < measure.applyAsDouble(options.get(best)) - 1e-9) {
              best = i;
            }
          }
          if (best >= 0) {
            won.get(best).add(badge);
          }
        });
    List<Option> awarded = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      awarded.add(
          new Option(
              option.corridor(),
              won.get(i),
              option.totals(),
              option.steps(),
              option.money(),
              option.documents(),
              option.payload(),
              option.sourceIds()));
    }
    return awarded;
  }
}
