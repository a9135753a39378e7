package org.keruen.study.demand;

import java.util.List;
import org.keruen.base.Check;
import org.keruen.base.Provenance;
import org.keruen.study.scenario.Change;

/// What passed somewhere in a year, as published.
///
/// @param elements what it passed, `kind:id`; the sum over them is meant
/// @param value    in the unit, in the year
/// @param between  whose goods are meant
public record PublishedVolume(
    String id,
    String title,
    List<String> elements,
    Unit unit,
    double value,
    int year,
    Use use,
    Change.Between between,
    Provenance provenance) {

  public PublishedVolume {
    elements = List.copyOf(elements);
    Check.notNegative(value, "value", id);
  }

  /// What was counted, with the load that turns it into tonnes.
  public enum Unit {
    TONNES(1),
    TEU(12),
    TRUCKS(20),
    WAGONS(60);

    private final double tonnes;

    Unit(double tonnes) {
      this.tonnes = tonnes;
    }

    public double tonnes() {
      return tonnes;
    }

    /// Whether vehicles were counted, which come back, and not goods.
    public boolean comesBack() {
      return this == TRUCKS || this == WAGONS;
    }
  }

  /// The value in tonnes.
  public double tonnes() {
    return value * unit.tonnes;
  }

  /// What the figure is good for.
  public enum Use {
    /// Demand is fitted to it.
    FIT,
    /// A constant of the choice is fitted to it, demand is not.
    CONSTANT,
    /// Flows on the network are held against it, and nothing was ever fitted to it.
    CHECK,
    /// It counts more than the demand of the study, or is disputed.
    CONTEXT
  }
}
