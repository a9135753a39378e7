package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.keruen.study.demand.Flow;

/// Which single closure costs most: every post, terminal, service and main line is shut in turn,
/// and the flows are found anew from those with it.
///
/// A closure's cost is what those who still have a way pay more, carriage and time with queues; who
/// has none is counted in tonnes, not in USD. Threads change no digit.
public final class ClosureRanking {

  /// What a closure does in a year.
  ///
  /// @param usedTonnes     what passed it
  /// @param extraUsd       carriage and time of those who still have a way; may be below 0, where
  ///                       lost goods no longer queue with the others
  /// @param extraTonneDays days more on the way, of all tonnes that still have one
  /// @param lostTonnes     left without a way
  public record Line(
      String element,
      double usedTonnes,
      double extraUsd,
      double extraTonneDays,
      double lostTonnes) {}

  /// What shutting some arcs does, as in a [Line].
  record Effect(double extraUsd, double extraTonneDays, double lostTonnes) {}

  private final ClosedFlows closed;
  private final Standing base;
  private final FlowResult result;

  /// What the closures found so far do, by the arcs that they shut: of the lines of a railway one
  /// behind the other each shuts the same.
  private final Map<BitSet, Effect> byArcs = new ConcurrentHashMap<>();

  /// Finds the flows with everything as it is.
  public ClosureRanking(FlowQuestion question) {
    this(question, FlowWatch.SILENT);
  }

  /// Finds the flows with everything as it is.
  ///
  /// @throws CancellationException if the watch stops it
  public ClosureRanking(FlowQuestion question, FlowWatch watch) {
    var flows = new CorridorFlows(question);
    CorridorFlows.Found found = flows.find(watch);
    this.base = found.standing();
    this.closed = new ClosedFlows(flows, base);
    this.result = flows.report(found);
  }

  /// The flows with everything as it is.
  public FlowResult base() {
    return result;
  }

  /// Elements in use that are worth shutting, by tonnes: all posts, services and terminals, and the
  /// lines with most tonnes.
  ///
  /// @param mostLines how many lines
  public List<String> listElements(int mostLines) {
    List<FlowResult.ElementFlow> byTonnes = new ArrayList<>(result.elements());
    byTonnes.sort(
        Comparator.comparingDouble(FlowResult.ElementFlow::tonnes)
            .reversed()
            .thenComparing(FlowResult.ElementFlow::element));
    List<String> elements = new ArrayList<>();
    int lines = 0;
    for (FlowResult.ElementFlow flow : byTonnes) {
      boolean line = flow.element().startsWith("link:");
      if (!elements.contains(flow.element()) && (!line || lines++ < mostLines)) {
        elements.add(flow.element());
      }
    }
    return List.copyOf(elements);
  }

  /// Shuts elements in turn, several at a time.
  ///
  /// @param known     elements that need not be done again
  /// @param progress  told of every line as it is found, in no order, one at a time
  /// @param cancelled asked before every closure and after every round of one; a closure that it
  ///                  breaks off has no line
  /// @return the lines found, in the order of the elements
  public List<Line> rank(
      List<String> elements,
      Set<String> known,
      Consumer<Line> progress,
      BooleanSupplier cancelled) {
    List<String> left = elements.stream().filter(element -> !known.contains(element)).toList();
    return Turns.each(left, element -> line(element, cancelled), progress, cancelled);
  }

  /// What one closure does.
  public Line line(String element) {
    return line(element, () -> false);
  }

  private Line line(String element, BooleanSupplier cancelled) {
    Effect effect = effectOf(List.of(element), cancelled);
    return new Line(
        element, used(element), effect.extraUsd, effect.extraTonneDays, effect.lostTonnes);
  }

  /// What elements do that are shut together, in whatever order they are named.
  Effect effectOf(List<String> elements, BooleanSupplier cancelled) {
    BitSet arcs = new BitSet();
    elements.forEach(element -> arcs.or(closed.arcsOf(element)));
    Effect known = byArcs.get(arcs);
    if (known == null) {
      known = workedOut(closed.without(arcs, cancelled));
      byArcs.put(arcs, known);
    }
    return known;
  }

  private double used(String element) {
    return result.elements().stream()
        .filter(flow -> flow.element().equals(element))
        .mapToDouble(FlowResult.ElementFlow::tonnes)
        .sum();
  }

  private Effect workedOut(Standing shut) {
    Set<Flow> still = shut.flows();
    return new Effect(
        shut.generalisedUsd(still) - base.generalisedUsd(still),
        shut.tonneDays(still) - base.tonneDays(still),
        shut.lostTonnes() - base.lostTonnes());
  }
}
