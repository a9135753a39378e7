package org.keruen.study.flows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Which two closures cost most together: of the single ones that cost most, in USD, days or lost
/// tonnes, each is shut with each other, and the flows are found anew from those with both.
///
/// Two that stand in for each other cost more together than the sum of each alone; two on the same
/// way cost less, for who lost it to the one does not lose it again to the other.
public final class ClosurePairs {

  /// Two closures, either first.
  public record Pair(ClosureRanking.Line first, ClosureRanking.Line second) {
    /// A name for it that does not depend on the order.
    public String key() {
      String a = first.element();
      String b = second.element();
      return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }
  }

  /// What two closures do together in a year, as a [ClosureRanking.Line] says of one.
  public record Line(Pair pair, double extraUsd, double extraTonneDays, double lostTonnes) {

    /// USD of each alone, added up.
    public double sumUsd() {
      return pair.first.extraUsd() + pair.second.extraUsd();
    }

    /// USD more than the sum of each alone; below 0 where they shut the same ways.
    public double overSumUsd() {
      return extraUsd - sumUsd();
    }

    /// Tonne-days more than the sum of each alone.
    public double overSumTonneDays() {
      return extraTonneDays - (pair.first.extraTonneDays() + pair.second.extraTonneDays());
    }

    /// Tonnes that have a way as long as one of the two is open; below 0 where either takes the
    /// ways of the same tonnes.
    public double overSumLostTonnes() {
      return lostTonnes - (pair.first.lostTonnes() + pair.second.lostTonnes());
    }
  }

  private ClosurePairs() {}

  /// All pairs of the closures that cost most: the one that costs most USD, the one that costs most
  /// days, the one that loses most tonnes, then the second of each, and so on. Of those that do the
  /// same, such as lines one behind the other, one stands for all: a pair of them says nothing new.
  ///
  /// @param most how many closures; `n` make `n (n - 1) / 2` pairs
  public static List<Pair> listPairs(List<ClosureRanking.Line> lines, int most) {
    List<ClosureRanking.Line> worst = listWorst(lines, most);
    List<Pair> pairs = new ArrayList<>();
    for (int second = 1; second < worst.size(); second++) {
      for (int first = 0; first < second; first++) {
        pairs.add(new Pair(worst.get(first), worst.get(second)));
      }
    }
    return List.copyOf(pairs);
  }

  private static List<ClosureRanking.Line> listWorst(List<ClosureRanking.Line> lines, int most) {
    List<List<ClosureRanking.Line>> orders = new ArrayList<>();
    for (ClosureMeasure measure : ClosureMeasure.values()) {
      orders.add(
          lines.stream()
              .filter(line -> measure == ClosureMeasure.USD || measure.of(line) > 0)
              .sorted(worstFirst(measure))
              .toList());
    }
    List<ClosureRanking.Line> worst = new ArrayList<>();
    Set<List<Long>> seen = new HashSet<>();
    for (int rank = 0; rank < lines.size(); rank++) {
      for (List<ClosureRanking.Line> order : orders) {
        boolean wanted = worst.size() < most && rank < order.size();
        if (wanted && seen.add(effect(order.get(rank)))) {
          worst.add(order.get(rank));
        }
      }
    }
    return worst;
  }

  /// Of those that do the same, border posts come first: they have names.
  private static Comparator<ClosureRanking.Line> worstFirst(ClosureMeasure measure) {
    Comparator<ClosureRanking.Line> byFigure = Comparator.comparingDouble(measure::of);
    return byFigure
        .reversed()
        .thenComparing(Comparator.comparingDouble(ClosureRanking.Line::extraUsd).reversed())
        .thenComparing(line -> !line.element().startsWith("post:"))
        .thenComparing(ClosureRanking.Line::element);
  }

  /// What a closure does, in whole USD and tonnes.
  private static List<Long> effect(ClosureRanking.Line line) {
    return List.of(
        Math.round(line.extraUsd()),
        Math.round(line.extraTonneDays()),
        Math.round(line.lostTonnes()));
  }

  /// Shuts pairs in turn, several at a time.
  ///
  /// @param pairs     what is left to do
  /// @param progress  told of every line as it is found, in no order, one at a time
  /// @param cancelled asked before every pair and after every round of one; a pair that it breaks
  ///                  off has no line
  /// @return the lines found, in the order of the pairs
  public static List<Line> rank(
      ClosureRanking ranking,
      List<Pair> pairs,
      Consumer<Line> progress,
      BooleanSupplier cancelled) {
    return Turns.each(pairs, pair -> line(ranking, pair, cancelled), progress, cancelled);
  }

  /// What a pair of closures does.
  public static Line line(ClosureRanking ranking, Pair pair) {
    return line(ranking, pair, () -> false);
  }

  private static Line line(ClosureRanking ranking, Pair pair, BooleanSupplier cancelled) {
    ClosureRanking.Effect effect =
        ranking.effectOf(List.of(pair.first().element(), pair.second().element()), cancelled);
    return new Line(pair, effect.extraUsd(), effect.extraTonneDays(), effect.lostTonnes());
  }
}
