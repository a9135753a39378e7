package org.keruen.study.flows;

/// By what closures are ranked.
public enum ClosureMeasure {
  /// Carriage and time of what still has a way.
  USD,
  /// Tonne-days more on the way.
  DAYS,
  /// Tonnes left without a way.
  LOST;

  /// What a closure does in a year, by this measure.
  public double of(ClosureRanking.Line line) {
    return switch (this) {
      case USD -> line.extraUsd();
      case DAYS -> line.extraTonneDays();
      case LOST -> line.lostTonnes();
    };
  }

  /// What a pair of closures does in a year, by this measure.
  public double of(ClosurePairs.Line line) {
    return switch (this) {
      case USD -> line.extraUsd();
      case DAYS -> line.extraTonneDays();
      case LOST -> line.lostTonnes();
    };
  }
}
