package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keruen.network.Network;

/// How the flows of one run differ from those of another: always the second minus the first.
///
/// Lists hold what either run has, the largest change of tonnes first. Immutable.
///
/// @param elements  posts, services, terminals and lines
/// @param corridors between two countries, all goods together
/// @param groups    of goods
/// @param gains     who gains and who loses, the most tonne-days lost first
public record FlowComparison(
    Totals totals,
    List<ElementChange> elements,
    List<LinkChange> links,
    List<CorridorChange> corridors,
    List<Line> groups,
    Countries countries,
    List<Gain> gains) {

  private static final int LARGEST = 20;

  public FlowComparison {
    elements = List.copyOf(elements);
    links = List.copyOf(links);
    corridors = List.copyOf(corridors);
    groups = List.copyOf(groups);
    gains = List.copyOf(gains);
  }

  /// What is compared.
  ///
  /// @param network on which the flows are, for the countries of posts and services
  public record Side(FlowResult result, Network network) {}

  /// The sums of both runs.
  public record Totals(FlowResult.Totals first, FlowResult.Totals second) {

    /// The second minus the first.
    public FlowResult.Totals change() {
      return new FlowResult.Totals(
          second.tonnes() - first.tonnes(),
          second.lostTonnes() - first.lostTonnes(),
          second.usd() - first.usd(),
          second.tonneDays() - first.tonneDays(),
          second.queueDays() - first.queueDays(),
          second.tonneKm() - first.tonneKm(),
          second.co2Tonnes() - first.co2Tonnes());
    }
  }

  /// What somebody or something has in both runs.
  public record Line(String key, FlowSums first, FlowSums second) {
    public FlowSums change() {
      return second.minus(first);
    }
  }

  /// The same by country.
  ///
  /// @param partners countries in which goods begin or end
  /// @param transits countries that goods cross
  public record Countries(List<Line> partners, List<Line> transits) {
    public Countries {
      partners = List.copyOf(partners);
      transits = List.copyOf(transits);
    }
  }

  /// @param corridor posts and services in order, as `kind:id`
  public record CorridorChange(
      String originCountry,
      String destinationCountry,
      List<String> corridor,
      FlowSums first,
      FlowSums second) {
    public CorridorChange {
      corridor = List.copyOf(corridor);
    }

    public FlowSums change() {
      return second.minus(first);
    }
  }

  /// @param element     `kind:id`
  /// @param fromCountry country left, or empty where directions count together
  public record ElementChange(
      String element,
      String fromCountry,
      double firstTonnes,
      double secondTonnes,
      double firstQueueHours,
      double secondQueueHours) {

    public double tonnes() {
      return secondTonnes - firstTonnes;
    }

    public double queueHours() {
      return secondQueueHours - firstQueueHours;
    }
  }

  /// Change of tonnes on a link, from its `from` to its `to` and back.
  public record LinkChange(String link, double forwardTonnes, double backwardTonnes) {

    public double tonnes() {
      return forwardTonnes + backwardTonnes;
    }
  }

  /// What goods of a group from a country gain or lose, at the demand of the first run: means over
  /// destinations that both runs reach, weighted by the first run's tonnes.
  ///
  /// @param tonnes         of the first run that are compared
  /// @param strandedTonnes of the first run whose destination the second does not reach
  /// @param usdPerTonne    more carriage a tonne
  /// @param days           more days a tonne, queues included
  public record Gain(
      String originCountry,
      String group,
      double tonnes,
      double strandedTonnes,
      double usdPerTonne,
      double days) {}

  /// The second run minus the first.
  public static FlowComparison of(Side first, Side second) {
    return new FlowDifference(first, second).compare();
  }

  /// The largest changes of tonnes at elements, at most 20.
  public List<ElementChange> listLargest() {
    List<ElementChange> sorted = new ArrayList<>(elements);
    sorted.removeIf(change -> change.tonnes() == 0);
    sorted.sort(
        Comparator.comparingDouble((ElementChange change) -> -Math.abs(change.tonnes()))
            .thenComparing(ElementChange::element)
            .thenComparing(ElementChange::fromCountry));
    return List.copyOf(sorted.subList(0, Math.min(LARGEST, sorted.size())));
  }
}
