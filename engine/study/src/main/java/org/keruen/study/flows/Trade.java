package org.keruen.study.flows;

import org.keruen.study.demand.Flow;

/// What tells the demand of one cell from all others, in any run.
record Trade(String group, String origin, String destination) {

  static Trade of(Flow flow) {
    return new Trade(flow.group(), flow.origin(), flow.destination());
  }
}
