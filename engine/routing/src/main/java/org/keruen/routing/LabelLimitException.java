package org.keruen.routing;

/// A Pareto search met more partial paths than it was allowed to keep.
///
/// The front may be astronomically large: round the costs coarser, drop a criterion, or allow more.
public final class LabelLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long labelLimit;

  LabelLimitException(long labelLimit) {
    super(
        "the Pareto search reached its limit of "
            + labelLimit
            + " labels: round the costs coarser, drop a criterion, or raise the limit");
    this.labelLimit = labelLimit;
  }

  /// The limit that was reached, in labels.
  public long labelLimit() {
    return labelLimit;
  }
}
