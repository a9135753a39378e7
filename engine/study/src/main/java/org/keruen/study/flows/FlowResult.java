package org.keruen.study.flows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.study.demand.Capacity;
import org.keruen.study.demand.Flow;

/// Where a year's demand goes. Immutable.
///
/// @param elements posts, services, terminals and lines that carry anything, the fullest first
/// @param links    roads and lines that carry anything
/// @param lost     demand that no way is open for
/// @param forgone  demand that is not sent because its carriage is dearer than where it was
///                 observed, most first; empty unless the demand is elastic
/// @param ports    what goes on and comes off ships at terminals
public record FlowResult(
    Totals totals,
    Convergence convergence,
    List<CorridorFlow> corridors,
    List<ElementFlow> elements,
    List<LinkFlow> links,
    List<Flow> lost,
    List<Forgone> forgone,
    List<PortFlow> ports) {

  public FlowResult {
    corridors = List.copyOf(corridors);
    elements = List.copyOf(elements);
    links = List.copyOf(links);
    lost = List.copyOf(lost);
    forgone = List.copyOf(forgone);
    ports = List.copyOf(ports);
  }

  /// A year's sums. Costs are those of carriage, queues included; time is not in USD.
  ///
  /// @param tonnes     carried
  /// @param lostTonnes without any way
  /// @param tonneDays  days that tonnes spend on the way, queues included
  /// @param queueDays  of these, in queues that the goods make
  public record Totals(
      double tonnes,
      double lostTonnes,
      double usd,
      double tonneDays,
      double queueDays,
      double tonneKm,
      double co2Tonnes) {}

  /// How near the flows are to where they belong.
  ///
  /// @param choosers       demands with a way
  /// @param ways           ways stored for them
  /// @param residual       share of the flow that would choose another stored way
  /// @param rounds         rounds of the choice
  /// @param searches       searches for ways that were missing at the queues found
  /// @param missingSavings what the best ways of all would save at the end, as share of the cost of
  ///                       the best stored ones
  /// @param demandGap      share of the demand that would still answer otherwise to the costs
  ///                       found; 0 unless the demand is elastic
  public record Convergence(
      int choosers,
      int ways,
      double residual,
      int rounds,
      int searches,
      double missingSavings,
      double demandGap) {}

  /// Goods of one group between two countries by one corridor.
  ///
  /// @param corridor    border posts and services in order, as `kind:id`
  /// @param usdPerTonne mean, queues not included
  /// @param days        mean, queues included
  public record CorridorFlow(
      String originCountry,
      String destinationCountry,
      String group,
      List<String> corridor,
      double tonnes,
      double usdPerTonne,
      double days,
      double co2KgPerTonne) {
    public CorridorFlow {
      corridor = List.copyOf(corridor);
    }
  }

  /// Goods of one group between two countries that are not sent.
  ///
  /// @param tonnes a year; below 0 where cheaper carriage brings more
  /// @param share  of what was observed
  public record Forgone(
      String originCountry, String destinationCountry, String group, double tonnes, double share) {}

  /// What passes an element in a year.
  ///
  /// @param fromCountry    country left, or empty where directions count together
  /// @param countedTonnes  what counts against the capacity: `tonnes`, or those of both directions
  ///                       where they share one
  /// @param capacityTonnes a year, as on the day, or null if not limited
  /// @param queueHours     beyond the time that it takes without a line
  /// @param capacity       where the capacity comes from, or null
  public record ElementFlow(
      String element,
      String fromCountry,
      double tonnes,
      double countedTonnes,
      @Nullable Double capacityTonnes,
      double queueHours,
      @Nullable Capacity capacity) {

    /// Share of the capacity in use; 0 if it is not limited.
    public double load() {
      return capacityTonnes == null ? 0 : countedTonnes / capacityTonnes;
    }
  }

  /// What is loaded on ships and unloaded from them at a terminal, as a port counts it: once, and
  /// not again on the quay's other side. Without what rolls on and off by itself.
  ///
  /// @param terminal    as `terminal:id`
  /// @param tonnes      a year
  /// @param boxedTonnes of these, in containers
  public record PortFlow(String terminal, double tonnes, double boxedTonnes) {}

  /// Tonnes a year on a link, from its `from` to its `to` and back.
  public record LinkFlow(String link, double forwardTonnes, double backwardTonnes) {}
}
