package org.keruen.study.validation;

import org.keruen.study.CountryFigure;

/// A country average beside the model's figure for a typical run there.
///
/// @param modelled in the unit of the figure
public record CountryCheck(CountryFigure figure, Standing standing, double modelled) {

  /// The model's deviation from the figure, percent of the figure.
  public double errorPercent() {
    return (modelled / figure.value() - 1) * 100;
  }
}
