package org.keruen.assignment;

/// Told of the gap after every iteration; decides whether to go on.
@FunctionalInterface
public interface Watch {

  /// Never stops anything.
  Watch SILENT = _ -> true;

  /// @return false to stop: the flows of this report are then the result
  boolean goOn(GapReport report);
}
