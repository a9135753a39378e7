package org.keruen.study.flows;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Answers questions about flows one after the other, and keeps what the next may take over: the
/// ways of all whom its changes do not concern.
///
/// Every answer is that of [CorridorFlows], to the last digit; it only comes sooner. Holds one graph
/// with its stored ways, about 60 MB for the default study. Threads may share it.
public final class FlowMemory {

  private final AtomicReference<@Nullable Stock> stock = new AtomicReference<>();

  /// The flows that answer a question.
  ///
  /// @throws IllegalArgumentException if a zone's place is not in the network
  /// @throws java.util.concurrent.CancellationException if the watch stops it
  public FlowResult answer(FlowQuestion question, FlowWatch watch) {
    var flows = new CorridorFlows(question);
    CorridorFlows.Found found = flows.find(stock.get(), watch);
    stock.set(found.stock());
    return flows.report(found);
  }
}
