package org.keruen.study.flows;

import java.util.concurrent.CancellationException;

/// Tells a watch how far a run is, and ends the run where the watch says so.
final class FlowProgress {

  /// About what part of a run the first search is, and the first choice.
  private static final double OF_WAYS = 0.6;

  private static final double OF_CHOICE = 0.25;

  private final FlowWatch watch;
  private double part;
  private boolean stopped;

  FlowProgress(FlowWatch watch) {
    this.watch = watch;
  }

  /// Ways of so many groups are stored.
  void stored(int groups, int all) {
    tell(FlowWatch.Stage.WAYS, groups, 1, OF_WAYS * groups / all);
    check();
  }

  /// A round of the choice is done.
  ///
  /// @return false to stop
  boolean round(int round, double residual) {
    tell(FlowWatch.Stage.CHOICE, round, residual, OF_WAYS + OF_CHOICE * (1 - Math.sqrt(residual)));
    return !stopped;
  }

  /// Missing ways were found, and another choice follows.
  void searched(int searches, double residual) {
    tell(FlowWatch.Stage.MISSING, searches, residual, OF_WAYS + OF_CHOICE);
    check();
  }

  private void tell(FlowWatch.Stage stage, int done, double gap, double reached) {
    part = Math.max(part, reached);
    stopped = stopped || !watch.goOn(new FlowWatch.Progress(stage, done, gap, part));
  }

  void check() {
    if (stopped) {
      throw new CancellationException("the search for flows was stopped");
    }
  }
}
