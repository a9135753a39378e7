package org.keruen.study.flows;

/// Told how far a run is; decides whether to go on. May throw, to stop it in its own way.
@FunctionalInterface
public interface FlowWatch {

  /// Never stops anything.
  FlowWatch SILENT = _ -> true;

  /// @return false to stop: the run then throws a [java.util.concurrent.CancellationException], for
  ///     half-made flows answer nothing
  boolean goOn(Progress progress);

  /// What a run is at.
  enum Stage {
    /// Ways are searched, one group of goods after the other.
    WAYS,
    /// All choose among the ways stored so far.
    CHOICE,
    /// Ways are searched that are missing at the queues found.
    MISSING
  }

  /// How far a run is.
  ///
  /// @param done groups or rounds done, or searches
  /// @param gap  share of the flow that would choose otherwise; 1 before the first choice
  /// @param part what is done of the whole, about; 0..1, never less than before
  record Progress(Stage stage, int done, double gap, double part) {}
}
