package org.keruen.base;

/// The time of one component of a trip, as a distribution.
///
/// Held as its first three cumulants, because those of independent components simply add. A
/// quantile is read from the shifted lognormal with the same three cumulants: sums of lognormals
/// are close to it, and it is exact for one component.
///
/// @param meanHours    mean, h
/// @param varianceH2   variance, h²
/// @param thirdH3      third central moment, h³; ≥ 0, for delays have their tail on the right
/// @see "L. F. Fenton, The sum of log-normal probability distributions in scatter transmission
///     systems, IRE Transactions on Communications Systems 8(1), 1960"
public record TimeSpread(double meanHours, double varianceH2, double thirdH3) {

  public static final TimeSpread ZERO = new TimeSpread(0, 0, 0);

  private static final double Z90 = 1.2815515655446004;

  public TimeSpread {
    Check.notNegative(meanHours, "meanHours", "time spread");
    Check.notNegative(varianceH2, "varianceH2", "time spread");
    Check.notNegative(thirdH3, "thirdH3", "time spread");
  }

  /// A time without spread.
  public static TimeSpread fixed(double hours) {
    return new TimeSpread(hours, 0, 0);
  }

  /// A lognormal time.
  ///
  /// @param meanHours mean, h
  /// @param cv        standard deviation over mean, ≥ 0
  public static TimeSpread lognormal(double meanHours, double cv) {
    double variance = meanHours * meanHours * cv * cv;
    double skewness = cv * (3 + cv * cv);
    return new TimeSpread(meanHours, variance, skewness * Math.pow(variance, 1.5));
  }

  /// A lognormal time given by its mean and its 10th and 90th percentiles.
  ///
  /// The ratio of the two percentiles gives the shape, the mean gives the scale: where the three do
  /// not belong to one lognormal, the mean is kept, for means are what reports publish.
  public static TimeSpread ofPercentiles(double p10Hours, double meanHours, double p90Hours) {
    if (meanHours == 0 || p90Hours <= p10Hours) {
      return fixed(meanHours);
    }
    double floor = Math.max(p10Hours, p90Hours * 1e-3);
    double sigma = Math.min(1.5, Math.log(p90Hours / floor) / (2 * Z90));
    return lognormal(meanHours, Math.sqrt(Math.expm1(sigma * sigma)));
  }

  /// A lognormal time given by its mean and its 90th percentile.
  ///
  /// `p90/mean = exp(z·σ − σ²/2)` has a lesser root, which is real up to
  /// `p90/mean = exp(z²/2) = 2.27`; above, σ is that at which the ratio is greatest.
  ///
  /// @param meanHours mean, h; positive
  public static TimeSpread ofMeanAndP90(double meanHours, double p90Hours) {
    double ratio = Math.log(p90Hours / meanHours);
    double sigma = Z90 - Math.sqrt(Math.max(0, Z90 * Z90 - 2 * ratio));
    return lognormal(meanHours, Math.sqrt(Math.expm1(sigma * sigma)));
  }

  /// The sum with an independent component.
  public TimeSpread plus(TimeSpread other) {
    return new TimeSpread(
        meanHours + other.meanHours, varianceH2 + other.varianceH2, thirdH3 + other.thirdH3);
  }

  /// The same component, every outcome longer by a factor.
  public TimeSpread times(double factor) {
    return new TimeSpread(
        meanHours * factor, varianceH2 * factor * factor, thirdH3 * factor * factor * factor);
  }

  /// The same mean with another variance; the skewness is kept.
  public TimeSpread withVariance(double newVarianceH2) {
    if (varianceH2 == 0) {
      return lognormal(meanHours, meanHours == 0 ? 0 : Math.sqrt(newVarianceH2) / meanHours);
    }
    double ratio = Math.sqrt(newVarianceH2 / varianceH2);
    return new TimeSpread(meanHours, newVarianceH2, thirdH3 * ratio * ratio * ratio);
  }

  public double standardDeviationHours() {
    return Math.sqrt(varianceH2);
  }

  /// The time that is not exceeded with probability `p`, h; never below 0.
  ///
  /// @param p between 0 and 1, both excluded
  public double quantileHours(double p) {
    Check.that(p > 0 && p < 1, "p", "quantile", p);
    double deviation = standardDeviationHours();
    if (deviation == 0) {
      return meanHours;
    }
    double z = Normal.quantile(p);
    double sigma = lognormalSigma();
    if (sigma < 1e-4) {
      return Math.max(0, meanHours + z * deviation);
    }
    double w = Math.exp(sigma * sigma);
    double scale = deviation / Math.sqrt(w * (w - 1));
    double shift = meanHours - scale * Math.sqrt(w);
    return Math.max(0, shift + scale * Math.exp(sigma * z));
  }

  /// The probability that the time is at most `hours`.
  public double probabilityWithin(double hours) {
    double deviation = standardDeviationHours();
    if (deviation == 0) {
      return hours >= meanHours ? 1 : 0;
    }
    double sigma = lognormalSigma();
    if (sigma < 1e-4) {
      return Normal.cumulative((hours - meanHours) / deviation);
    }
    double w = Math.exp(sigma * sigma);
    double scale = deviation / Math.sqrt(w * (w - 1));
    double shift = meanHours - scale * Math.sqrt(w);
    return hours <= shift ? 0 : Normal.cumulative(Math.log((hours - shift) / scale) / sigma);
  }

  /// The σ of the lognormal with this skewness: `(w + 2)·√(w − 1) = skewness`, `w = exp(σ²)`.
  private double lognormalSigma() {
    double skewness = thirdH3 / Math.pow(varianceH2, 1.5);
    if (skewness < 1e-9) {
      return 0;
    }
    double half = 1 + skewness * skewness / 2;
    double root = Math.cbrt(half + Math.sqrt(half * half - 1));
    double w = root + 1 / root - 1;
    return Math.sqrt(Math.log(w));
  }
}
