package org.keruen.study.flows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.study.demand.Flow;

/// The ways that a run stored before anybody queued, with the graph that they were found on: what
/// another run may take over. Immutable, so threads may share it.
final class Stock {

  private final ZoneGraph zones;
  private final Map<String, GroupCosts> costs = new HashMap<>();
  private final Map<Trade, Chooser> choosers = new HashMap<>();

  /// @param choosers that have looked for their ways and worked out path sizes; copied
  Stock(ZoneGraph zones, List<Chooser> choosers) {
    this.zones = zones;
    for (Chooser chooser : choosers) {
      costs.put(chooser.costs().group(), chooser.costs());
      this.choosers.put(Trade.of(chooser.flow()), chooser.copy());
    }
  }

  ZoneGraph zones() {
    return zones;
  }

  /// What a group of goods paid, or null if there was none of it.
  @Nullable GroupCosts costs(String group) {
    return costs.get(group);
  }

  /// Who moved the same goods between the same zones, or null.
  @Nullable Chooser find(Flow flow) {
    return choosers.get(Trade.of(flow));
  }
}
