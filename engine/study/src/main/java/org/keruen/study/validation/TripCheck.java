package org.keruen.study.validation;

import org.jspecify.annotations.Nullable;
import org.keruen.study.Trip;

/// A reported trip beside the model's.
///
/// @param modelled null if the standing is not modelled
/// @param remark   why it is not modelled or not scored; may be empty
public record TripCheck(Trip trip, Standing standing, @Nullable Modelled modelled, String remark) {

  /// The model's figure, in the unit of the trip: days, km or USD per unit.
  ///
  /// @param corridor id of the corridor taken
  /// @param modes    modes of the way in order, such as `rail+sea`
  /// @param low      10th percentile of days; low end of the band of money; equal to `mid` for km
  /// @param mid      median of days; the figure itself for km and money
  /// @param high     90th percentile of days; high end of the band of money
  /// @param allIn    the whole included total per unit for money, USD; 0 for others
  public record Modelled(
      String corridor, String modes, double low, double mid, double high, double allIn) {}

  /// The model's deviation from the report, percent of the report; positive if the model is longer
  /// or dearer. Null if not modelled.
  public @Nullable Double errorPercent() {
    Modelled model = modelled;
    double value = trip.reported().value();
    return model == null || value == 0 ? null : Double.valueOf((model.mid() / value - 1) * 100);
  }

  /// Whether the reported value lies within the model's low and high. Null if not modelled.
  public @Nullable Boolean inside() {
    Modelled model = modelled;
    double value = trip.reported().value();
    return model == null ? null : Boolean.valueOf(model.low() <= value && value <= model.high());
  }
}
