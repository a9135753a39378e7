package org.keruen.cli.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.study.flows.ClosureMeasure;
import org.keruen.study.flows.ClosurePairs;
import org.keruen.study.flows.ClosureRanking.Line;

/// Which closures cost most, as tables for a terminal.
public final class RankingSheet {

  private final Labels labels;
  private final Ink ink;
  private final ClosureMeasure measure;
  private final int limit;

  /// @param measure what tables are sorted by
  /// @param limit   most rows of a table
  public RankingSheet(Labels labels, Ink ink, ClosureMeasure measure, int limit) {
    this.labels = labels;
    this.ink = ink;
    this.measure = measure;
    this.limit = limit;
  }

  /// A row a closure, the worst first. Lines one behind the other, which shut the same, share
  /// one.
  public String single(List<Line> lines) {
    Comparator<Line> byFigure = Comparator.comparingDouble(measure::of);
    Comparator<Line> order =
        byFigure
            .reversed()
            .thenComparing(Comparator.comparingDouble(Line::extraUsd).reversed())
            .thenComparing(Line::element);
    List<List<Line>> alike = new ArrayList<>();
    for (Line line : lines.stream().sorted(order).toList()) {
      if (alike.isEmpty() || !shutsTheSame(alike.getLast().getFirst(), line)) {
        alike.add(new ArrayList<>());
      }
      alike.getLast().add(line);
    }
    List<List<String>> rows = alike.stream().limit(limit).map(this::cells).toList();
    List<String> heads = List.of("shut", "used, 1000 t", "USD mn", "1000 t-days", "lost, 1000 t");
    return Table.render(Language.EN, ink, heads, rows);
  }

  private static boolean shutsTheSame(Line a, Line b) {
    return a.extraUsd() == b.extraUsd()
        && a.usedTonnes() == b.usedTonnes()
        && a.extraTonneDays() == b.extraTonneDays()
        && a.lostTonnes() == b.lostTonnes();
  }

  private List<String> cells(List<Line> alike) {
    // A post or a terminal tells more than a line beside it.
    Line line =
        alike.stream()
            .filter(each -> !each.element().startsWith("link:"))
            .findFirst()
            .orElse(alike.getFirst());
    String others = alike.size() == 1 ? "" : " and " + (alike.size() - 1) + " more in a row";
    return List.of(
        labels.stateElement(line.element()) + others,
        thousands(line.usedTonnes()),
        millions(line.extraUsd()),
        thousands(line.extraTonneDays()),
        thousands(line.lostTonnes()));
  }

  /// A row a pair, the worst first.
  public String pairs(List<ClosurePairs.Line> pairs) {
    Comparator<ClosurePairs.Line> byFigure = Comparator.comparingDouble(measure::of);
    List<List<String>> rows =
        pairs.stream()
            .sorted(byFigure.reversed().thenComparing(line -> line.pair().key()))
            .limit(limit)
            .map(this::cells)
            .toList();
    List<String> heads =
        List.of("shut", "and", "USD mn", "over the sum", "1000 t-days", "lost, 1000 t");
    return Table.render(Language.EN, ink, heads, rows);
  }

  private List<String> cells(ClosurePairs.Line line) {
    return List.of(
        labels.stateElement(line.pair().first().element()),
        labels.stateElement(line.pair().second().element()),
        millions(line.extraUsd()),
        millions(line.overSumUsd()),
        thousands(line.extraTonneDays()),
        thousands(line.lostTonnes()));
  }

  /// What the tables hold and how far they are to be believed.
  ///
  /// @param tonnes carried in the year if nothing is shut
  public static String note(int closures, int pairs, LocalDate day, double tonnes) {
    return String.format(
        Locale.ROOT,
        """
        %d closures, each alone, and %d pairs; a year, the network of %s; %.1f Mt carried.
        USD is carriage and time of what still has a way; lost tonnes are counted apart.
        Demand and most capacities are estimated: read the order, not the digits.
        """,
        closures,
        pairs,
        day,
        tonnes / 1e6);
  }

  private static String millions(double value) {
    return String.format(Locale.ROOT, "%,.1f", value / 1e6);
  }

  private static String thousands(double value) {
    return String.format(Locale.ROOT, "%,.0f", value / 1000);
  }
}
