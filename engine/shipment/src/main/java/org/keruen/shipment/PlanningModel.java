package org.keruen.shipment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.base.Band;
import org.keruen.network.Network;

/// All that a planner knows: the network, the goods, what is charged, what is required.
///
/// Immutable; threads may share it.
public record PlanningModel(
    Network network,
    Map<String, Commodity> commodities,
    List<Membership> memberships,
    List<Charge> charges,
    List<Rule> rules,
    Map<String, Parameter> parameters) {

  public PlanningModel {
    commodities = Collections.unmodifiableMap(new LinkedHashMap<>(commodities));
    memberships = List.copyOf(memberships);
    charges = List.copyOf(charges);
    rules = List.copyOf(rules);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /// The figure with a key.
  ///
  /// @throws IllegalArgumentException if the study has none
  public Band getParameter(String key) {
    Parameter parameter = parameters.get(key);
    if (parameter == null) {
      throw new IllegalArgumentException("parameters.csv has no key " + key);
    }
    return parameter.value();
  }
}
