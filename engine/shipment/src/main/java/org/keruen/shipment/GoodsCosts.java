package org.keruen.shipment;

import java.util.BitSet;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;
import org.keruen.network.TransportGraph.EndRuns;

/// What a tonne of some goods pays on each arc of a transport graph: the planner's own rates and
/// charges, for flows instead of a consignment.
///
/// The goods count as in transit in every country. Entering the country they end in is charged so
/// too, but alike on every way, so that no choice among ways depends on it. Immutable; threads may
/// share it.
public final class GoodsCosts {

  private static final double TRUCKLOAD_TONNES = 20;

  private final TransportGraph graph;
  private final Load load;
  private final Tolls tolls;
  private final double usdPerTonneHour;
  private final BitSet shut = new BitSet();

  GoodsCosts(TransportGraph graph, Closures closures, Load load, Tolls tolls, String hs) {
    this.graph = graph;
    this.load = load;
    this.tolls = tolls;
    double lots = Math.max(1, Math.ceil(load.tonnes() / TRUCKLOAD_TONNES));
    this.usdPerTonneHour =
        (tolls.capitalUsdPerHour() + lots * tolls.waitingUsdPerUnitHour()) / load.tonnes();
    for (int rank = 0; rank < closures.size(); rank++) {
      for (Closures.Window window : closures.windows(rank)) {
        if (window.holds(0, hs)) {
          shut.set(closures.arc(rank));
        }
      }
    }
  }

  /// What an hour of a tonne is worth: its capital, spoilage, and the vehicle that stands.
  public double usdPerTonneHour() {
    return usdPerTonneHour;
  }

  /// Whether the goods may use an arc on the date.
  public boolean usable(int arc) {
    return (graph.kind(arc) == ArcKind.STUFF || load.suits(graph.arcMeans(arc)))
        && !graph.onlyIfOpen(arc)
        && !shut.get(arc);
  }

  /// Haulage, fees, handling and charges of a tonne on an arc, USD; without what its time is worth.
  public double usdPerTonne(int arc) {
    int units = graph.kind(arc) == ArcKind.STUFF ? 0 : load.units(graph.arcMeans(arc));
    double usd = graph.usdPerUnit(arc) * units + graph.usdPerTonne(arc) * load.tonnes();
    if (graph.kind(arc) == ArcKind.CROSS) {
      usd += tolls.atCrossing(graph, arc, units, 0);
    }
    return usd / load.tonnes();
  }

  /// Whether the goods may use a run at an end on the date.
  public boolean usable(EndRuns runs, int run) {
    return load.suits(runs.means(run)) && !runs.onlyIfOpen(run);
  }

  /// Haulage of a tonne on a run at an end, USD.
  public double usdPerTonne(EndRuns runs, int run) {
    return runs.usdPerUnit(run) * load.units(runs.means(run)) / load.tonnes();
  }

  /// Hours of loading and export clearance before the first means.
  public double originHours(int means) {
    return tolls.originFormalities(graph.means(means).mode()).meanHours();
  }

  /// Hours of import clearance and unloading after the last means.
  public double destinationHours(int means) {
    return tolls.destinationFormalities(graph.means(means).mode()).meanHours();
  }

  /// Whether the goods may go by a means.
  public boolean suits(int means) {
    return load.suits(means);
  }
}
