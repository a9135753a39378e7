package org.keruen.study.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.base.TimeSpread;
import org.keruen.study.BorderObservation;

/// Finds the observations of border times that the model does not use.
final class BorderChecks {

  private BorderChecks() {}

  static List<BorderCheck> of(List<BorderObservation> observations) {
    Map<String, BorderObservation> used = new HashMap<>();
    for (BorderObservation observation : observations) {
      if (usesTime(observation)) {
        used.put(key(observation), observation);
      }
    }
    List<BorderCheck> checks = new ArrayList<>();
    for (BorderObservation observation : observations) {
      BorderObservation basis = used.get(key(observation));
      boolean compared =
          observation.circumstances().equals("normal")
              && observation.figures().hoursMean() != null
              && !usesTime(observation);
      BorderCheck check = compared && basis != null ? check(observation, basis) : null;
      if (check != null) {
        checks.add(check);
      }
    }
    return checks;
  }

  private static boolean usesTime(BorderObservation observation) {
    return observation.used().equals("time") || observation.used().equals("both");
  }

  private static String key(BorderObservation observation) {
    return observation.post() + "/" + observation.side() + "/" + observation.flow();
  }

  private static @Nullable BorderCheck check(
      BorderObservation observation, BorderObservation basis) {
    Double mean = basis.figures().hoursMean();
    Double low = basis.figures().hoursLow();
    Double high = basis.figures().hoursHigh();
    if (mean == null || low == null || high == null) {
      return null;
    }
    TimeSpread hours = TimeSpread.ofPercentiles(low, mean, high);
    return new BorderCheck(observation, mean, hours.quantileHours(0.1), hours.quantileHours(0.9));
  }
}
