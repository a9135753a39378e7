package org.keruen.study;

import org.jspecify.annotations.Nullable;
import org.keruen.base.Provenance;

/// An observed or derived time or fee at one side of a border post, used or not.
///
/// @param flow   `exit` or `entry`
/// @param figures the numbers, null where not observed
/// @param year   year of the observation, or null
/// @param circumstances `normal`, `aggregate` or `disruption`
/// @param used   `time`, `fee`, `both` or `no`
public record BorderObservation(
    String id,
    String post,
    String side,
    String flow,
    Figures figures,
    @Nullable Integer year,
    String circumstances,
    String used,
    Provenance provenance) {

  /// Hours and USD; null where not observed.
  public record Figures(
      @Nullable Double hoursMean,
      @Nullable Double hoursLow,
      @Nullable Double hoursHigh,
      @Nullable Double feeUsd,
      @Nullable Double feeLowUsd,
      @Nullable Double feeHighUsd) {}
}
