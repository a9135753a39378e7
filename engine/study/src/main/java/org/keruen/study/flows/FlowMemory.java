package org.keruen.study.flows;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Answers questions about flows one after the other, and keeps what the next may take over: the
/// ways of all whom its changes do not concern.
///
/// Every answer is that of [CorridorFlows], to the last digit; it only comes sooner. Holds one
/// graph with its stored ways, about 41 MiB for the default study. Threads may share it.
public final class FlowMemory {

  private final AtomicReference<@Nullable Stock> stock = new AtomicReference<>();

  /// The flows that answer a question.
  ///
  /// @throws IllegalArgumentException if a zone's place is not in the network
  /// @throws java.util.concurrent.CancellationException if the watch stops it
  public FlowResult answer(FlowQuestion question, FlowWatch watch) {
    return answer(question, null, watch);
  }

  /// The flows that answer a question.
  ///
  /// @param elastic how the demand answers to costs, or null if it does not
  public FlowResult answer(
      FlowQuestion question, @Nullable ElasticDemand elastic, FlowWatch watch) {
    var flows = new CorridorFlows(question);
    return flows.report(find(flows, elastic, watch));
  }

  /// Demand that answers to what becomes dearer than where it was observed.
  ///
  /// @param observed   the network and the demand as they were then
  /// @param elasticity how many percent of a demand go where its carriage is 1 % dearer; positive
  public ElasticDemand observe(FlowQuestion observed, double elasticity, FlowWatch watch) {
    return new ElasticDemand(elasticity, find(new CorridorFlows(observed), null, watch).standing());
  }

  private CorridorFlows.Found find(
      CorridorFlows flows, @Nullable ElasticDemand elastic, FlowWatch watch) {
    CorridorFlows.Found found = flows.find(stock.get(), elastic, watch);
    stock.set(found.stock());
    return found;
  }
}
