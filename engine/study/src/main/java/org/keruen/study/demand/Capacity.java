package org.keruen.study.demand;

import java.util.Locale;
import org.keruen.base.Check;
import org.keruen.base.Provenance;

/// What passes an element at most.
///
/// @param element `kind:id`
/// @param eachWay whether it holds for either direction, or for both together
public record Capacity(
    String element, double value, Unit unit, boolean eachWay, Provenance provenance) {

  public Capacity {
    Check.positive(value, "capacity", element);
  }

  /// Its unit, with the load that turns it into tonnes.
  public enum Unit {
    TRUCKS_PER_DAY(20, 1),
    TRUCKS_PER_YEAR(20, 365),
    WAGONS_PER_DAY(60, 1),
    TRAINS_PER_DAY(2000, 1),
    TEU_PER_YEAR(12, 365),
    TONNES_PER_DAY(1, 1),
    TONNES_PER_YEAR(1, 365);

    private final double tonnes;
    private final double days;

    Unit(double tonnes, double days) {
      this.tonnes = tonnes;
      this.days = days;
    }

    /// The word used in files and on screen.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Most that passes in one direction, t/day, if the directions share alike.
  public double tonnesPerDayEachWay() {
    return value * unit.tonnes / unit.days / (eachWay ? 1 : 2);
  }
}
