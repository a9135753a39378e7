package org.keruen.study.validation;

import org.keruen.study.BorderObservation;

/// An observation of one side and flow of a border post that the model does not use, beside what it
/// uses there.
///
/// Years of one post are no independent samples, and an observation is a mean of trips while the
/// percentiles are those of single trips: this tests whether the spread spans the years.
///
/// @param usedMeanHours mean that the model uses, h
/// @param p10Hours      its 10th percentile, h
/// @param p90Hours      its 90th percentile, h
public record BorderCheck(
    BorderObservation observation, double usedMeanHours, double p10Hours, double p90Hours) {

  /// Hours observed.
  public double observedHours() {
    Double hours = observation.figures().hoursMean();
    return hours == null ? 0 : hours;
  }

  /// The model's deviation from the observation, percent of the observation.
  public double errorPercent() {
    return (usedMeanHours / observedHours() - 1) * 100;
  }

  public boolean inside() {
    return p10Hours <= observedHours() && observedHours() <= p90Hours;
  }
}
