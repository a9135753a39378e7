package org.keruen.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/// Durations of repeated work, in milliseconds.
final class Timings {
  private final double[] ms;

  Timings(double[] ms) {
    this.ms = ms.clone();
    Arrays.sort(this.ms);
  }

  double mean() {
    return Arrays.stream(ms).average().orElse(0);
  }

  double least() {
    return ms[0];
  }

  double most() {
    return ms[ms.length - 1];
  }

  /// The smallest duration that a share of all does not exceed.
  double quantile(double share) {
    return ms[(int) Math.min(ms.length - 1, Math.ceil(share * ms.length) - 1)];
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "mean %.1f ms, median %.1f, p99 %.1f, max %.1f (%d)",
        mean(),
        quantile(0.5),
        quantile(0.99),
        ms[ms.length - 1],
        ms.length);
  }
}
