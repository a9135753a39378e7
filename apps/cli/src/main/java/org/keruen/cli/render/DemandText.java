package org.keruen.cli.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Confidence;
import org.keruen.study.demand.Demand;
import org.keruen.study.demand.DemandBuilder;
import org.keruen.study.demand.DemandFit;
import org.keruen.study.demand.Flow;
import org.keruen.study.scenario.Change;

/// A demand as cells of tables.
public final class DemandText {

  public static final List<String> HEADS =
      List.of("from", "to", "goods", "1000 t/a", "USD mn/a", "USD/t", "worst confidence");

  public static final List<String> FIT_HEADS =
      List.of("published", "year", "unit", "value", "demand", "ratio", "standing", "confidence");

  /// What a reader must know before using a cell.
  public static final String WARNING =
      "No source gives the trade of Kazakhstan and Pakistan by HS chapter: goods by group are\n"
          + "equal shares of the goods that a source lists, or nobody's figures"
          + " (docs/methods/demand.md).";

  private DemandText() {}

  /// What is added up for a row.
  private static final class Sum {
    private double tonnes;
    private double usd;
    private Confidence worst = Confidence.SOURCED;

    void add(Flow flow) {
      tonnes += flow.tonnes();
      usd += flow.usd();
      worst = worst.weaker(flow.provenance().confidence());
    }
  }

  public static List<List<String>> byCountry(Demand demand, Change.Between between, int limit) {
    return rows(
        demand,
        between,
        limit,
        flow -> List.of(demand.country(flow.origin()), demand.country(flow.destination()), "all"));
  }

  public static List<List<String>> byZone(Demand demand, Change.Between between, int limit) {
    return rows(demand, between, limit, flow -> List.of(flow.origin(), flow.destination(), "all"));
  }

  public static List<List<String>> byGroup(Demand demand, Change.Between between, int limit) {
    return rows(
        demand,
        between,
        limit,
        flow ->
            List.of(
                demand.country(flow.origin()), demand.country(flow.destination()), flow.group()));
  }

  private static List<List<String>> rows(
      Demand demand, Change.Between between, int limit, Function<Flow, List<String>> key) {
    Map<List<String>, Sum> sums = new LinkedHashMap<>();
    for (Flow flow : demand.flows()) {
      if (demand.isIn(flow, between)) {
        sums.computeIfAbsent(key.apply(flow), words -> new Sum()).add(flow);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    sums.entrySet().stream()
        .sorted((a, b) -> Double.compare(b.getValue().tonnes, a.getValue().tonnes))
        .limit(limit)
        .forEach(entry -> rows.add(row(entry.getKey(), entry.getValue())));
    return rows;
  }

  private static List<String> row(List<String> words, Sum sum) {
    List<String> row = new ArrayList<>(words);
    row.add(number(sum.tonnes / 1000, 1));
    row.add(number(sum.usd / 1e6, 1));
    row.add(sum.tonnes == 0 ? "" : number(sum.usd / sum.tonnes, 0));
    row.add(sum.worst.word());
    return row;
  }

  public static String total(Demand demand, Change.Between between) {
    return number(demand.tonnes(between) / 1e6, 2)
        + " Mt, USD "
        + number(demand.usd(between) / 1e6, 0)
        + " mn in "
        + demand.year();
  }

  /// The lines of a fit as cells.
  public static List<List<String>> fit(List<DemandFit.Line> lines) {
    return lines.stream().map(DemandText::line).toList();
  }

  private static List<String> line(DemandFit.Line line) {
    return List.of(
        line.title(),
        Integer.toString(line.year()),
        line.unit(),
        figure(line.published()),
        line.modelled() == null ? "-" : figure(line.modelled()),
        ratio(line.ratio()),
        line.standing().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        line.confidence().word());
  }

  private static String figure(double value) {
    return number(value, value < 1000 ? 1 : 0);
  }

  private static String ratio(@Nullable Double ratio) {
    return ratio == null ? "-" : number(ratio, 2);
  }

  public static String built(DemandBuilder.Result result, Path file) {
    return file
        + ": "
        + result.demand().flows().size()
        + " flows between "
        + result.demand().zones().size()
        + " zones in "
        + result.demand().year()
        + "\nsums of zones missed by at most "
        + String.format(Locale.ROOT, "%.1e", result.zonesWorstMiss())
        + "; published volumes by at most "
        + String.format(Locale.ROOT, "%.1e", result.fitWorstMiss())
        + " after "
        + result.fitRounds()
        + " rounds";
  }

  private static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
