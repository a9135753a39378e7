package org.keruen.study.flows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Demand that falls where carriage becomes dearer than it was where the demand was observed, and
/// rises where it becomes cheaper: by `(cost / cost then) ^ -elasticity`.
///
/// The cost is the mean of all that counts in the choice, queues and constants included, over the
/// ways as they are used; not the price of the goods. Goods that had no way then are taken as they
/// are. Immutable.
public final class ElasticDemand {

  private final double elasticity;

  /// USD a tonne, where the demand was observed.
  private final Map<Trade, Double> observedUsd = new HashMap<>();

  /// @param observed flows of the demand as it was observed
  ElasticDemand(double elasticity, Standing observed) {
    this.elasticity = elasticity;
    List<Chooser> choosers = observed.choosers();
    double[] usd = observed.meanUsd();
    for (int c = 0; c < usd.length; c++) {
      observedUsd.put(Trade.of(choosers.get(c).flow()), usd[c]);
    }
  }

  /// What is left of a demand of 1 at a cost.
  double share(Chooser chooser, double usdPerTonne) {
    Double then = observedUsd.get(Trade.of(chooser.flow()));
    return then == null ? 1 : Math.pow(usdPerTonne / then, -elasticity);
  }
}
