package org.keruen.routing;

import org.jspecify.annotations.Nullable;

/// What to ask a [ParetoSearch].
///
/// Several sources with start costs, or several targets with end costs, are one query on a graph
/// with a virtual node: join it to each of them by an arc carrying those costs.
///
/// @param source     start node
/// @param target     end node
/// @param windows    times at which arcs are closed, or null if none ever is
/// @param labelLimit partial paths the search may keep at once
/// @param limits     weighted sums beyond which paths are of no interest, or null; three criteria
///     or more, without windows
public record ParetoQuery(
    int source,
    int target,
    @Nullable ArcWindows windows,
    long labelLimit,
    @Nullable WeightedLimits limits) {

  /// Labels a search keeps unless told otherwise: 2 GB at three criteria.
  public static final long DEFAULT_LABEL_LIMIT = 80_000_000;

  public ParetoQuery {
    if (labelLimit < 1) {
      throw new IllegalArgumentException("labelLimit is " + labelLimit + ", but must be positive");
    }
  }

  public static ParetoQuery between(int source, int target) {
    return new ParetoQuery(source, target, null, DEFAULT_LABEL_LIMIT, null);
  }

  public ParetoQuery withWindows(ArcWindows arcWindows) {
    return new ParetoQuery(source, target, arcWindows, labelLimit, limits);
  }

  public ParetoQuery withLabelLimit(long limit) {
    return new ParetoQuery(source, target, windows, limit, limits);
  }

  /// The same question, of interest only within some of the limits.
  public ParetoQuery withLimits(WeightedLimits weighted) {
    return new ParetoQuery(source, target, windows, labelLimit, weighted);
  }
}
