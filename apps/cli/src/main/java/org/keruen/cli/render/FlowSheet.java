package org.keruen.cli.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.flow.FlowRun;
import org.keruen.answers.words.Language;
import org.keruen.base.Confidence;
import org.keruen.study.demand.Capacity;
import org.keruen.study.demand.Flow;
import org.keruen.study.flows.FlowQuestion;
import org.keruen.study.flows.FlowResult;
import org.keruen.study.flows.Parties;

/// Flows as pages of a terminal.
public final class FlowSheet {

  private static final int FULLEST = 15;
  private static final int CORRIDORS = 12;
  private static final int LOST = 10;
  private static final int HASH_CHARACTERS = 12;

  private final Page page = new Page(Language.EN);
  private final StringBuilder text = new StringBuilder();
  private final FlowRun run;
  private final Ink ink;

  private FlowSheet(FlowRun run, Ink ink) {
    this.run = run;
    this.ink = ink;
  }

  /// @param parties whose corridors are shown, or null
  public static String render(FlowRun run, @Nullable Parties parties, Ink ink) {
    return new FlowSheet(run, ink).sheet(parties);
  }

  private String sheet(@Nullable Parties parties) {
    text.append(head(run)).append(study(run)).append('\n');
    totals(run.result().totals());
    convergence(run.result().convergence());
    text.append("\nThe fullest (load: share of capacity; queue: hours in the line)\n");
    table(
        List.of("element", "from", "1000 t/a", "capacity", "load", "queue h", "capacity by"),
        run.result().elements().stream().limit(FULLEST).map(FlowSheet::element).toList());
    if (run.result().elements().stream().anyMatch(flow -> flow.load() > 1)) {
      text.append(
              "More would go than can pass where the load is above 1: read such a queue as what\n")
          .append("a place is worth to the goods, not as a wait.\n");
    }
    if (parties != null) {
      corridors(parties);
    }
    lost(run.result());
    if (run.made().settings().elasticity() != 0) {
      forgone(run.result());
    }
    page.paragraph(0, assumed(run));
    return text.append('\n').append(page).toString();
  }

  /// What was run, on what.
  static String head(FlowRun run) {
    FlowRun.Made made = run.made();
    String scenario = made.scenarioHash();
    return run.title()
        + (scenario == null ? "" : " (" + brief(scenario) + ")")
        + ", on the network of "
        + made.date()
        + ", demand of "
        + run.question().demand().year()
        + "\n";
  }

  /// Which state of which study it is.
  static String study(FlowRun run) {
    return "study    " + run.made().study() + " (" + brief(run.made().studyHash()) + ")\n";
  }

  private static String brief(String hash) {
    return hash.substring(0, Math.min(HASH_CHARACTERS, hash.length()));
  }

  private void totals(FlowResult.Totals totals) {
    text.append(
        String.format(
            Locale.ROOT,
            "carried  %s Mt, %s bn tkm, USD %s mn, %s days a tonne (%s in queues), CO2 %s Mt\n",
            number(totals.tonnes() / 1e6, 2),
            number(totals.tonneKm() / 1e9, 1),
            number(totals.usd() / 1e6, 0),
            number(perTonne(totals.tonneDays(), totals), 1),
            number(perTonne(totals.queueDays(), totals), 1),
            number(totals.co2Tonnes() / 1e6, 2)));
    text.append("lost     ")
        .append(number(totals.lostTonnes() / 1e6, 3))
        .append(" Mt that no way is open for\n");
  }

  private static double perTonne(double sum, FlowResult.Totals totals) {
    return totals.tonnes() == 0 ? 0 : sum / totals.tonnes();
  }

  private void convergence(FlowResult.Convergence reached) {
    text.append(
        String.format(
            Locale.ROOT,
            "reached  %.1e of the flow would choose another stored way after %d rounds;\n"
                + "         ways not stored would save %.1e of all costs after %d searches"
                + " (%d ways, %d choosers)\n",
            reached.residual(),
            reached.rounds(),
            reached.missingSavings(),
            reached.searches(),
            reached.ways(),
            reached.choosers()));
    if (run.made().settings().elasticity() != 0) {
      text.append(
          String.format(
              Locale.ROOT,
              "         %.1e of the demand would still answer otherwise to these costs\n",
              reached.demandGap()));
    }
  }

  private static List<String> element(FlowResult.ElementFlow flow) {
    Capacity capacity = flow.capacity();
    Double most = flow.capacityTonnes();
    return List.of(
        flow.element(),
        flow.fromCountry(),
        number(flow.tonnes() / 1000, 1),
        most == null ? "-" : number(most / 1000, 0),
        most == null ? "-" : number(flow.load(), 2),
        number(flow.queueHours(), 1),
        capacity == null ? "-" : origin(capacity));
  }

  private static String origin(Capacity capacity) {
    String note = capacity.provenance().note();
    boolean byRule = note.startsWith("rule:") && capacity.provenance().sourceIds().isEmpty();
    return byRule ? note : capacity.provenance().confidence().word();
  }

  private record Way(String from, String to, List<String> corridor) {}

  private void corridors(Parties parties) {
    Map<Way, double[]> sums = new LinkedHashMap<>();
    double all = 0;
    for (FlowResult.CorridorFlow flow : run.result().corridors()) {
      if (parties.areEndsOf(flow.originCountry(), flow.destinationCountry())) {
        var way = new Way(flow.originCountry(), flow.destinationCountry(), flow.corridor());
        double[] sum = sums.computeIfAbsent(way, key -> new double[3]);
        sum[0] += flow.tonnes();
        sum[1] += flow.tonnes() * flow.usdPerTonne();
        sum[2] += flow.tonnes() * flow.days();
        all += flow.tonnes();
      }
    }
    text.append("\nCorridors between ")
        .append(parties.first())
        .append(" and ")
        .append(parties.second())
        .append(": ")
        .append(number(all / 1000, 1))
        .append(" thousand t\n");
    List<List<String>> rows = new ArrayList<>();
    sums.entrySet().stream()
        .sorted(Comparator.comparingDouble(entry -> -entry.getValue()[0]))
        .limit(CORRIDORS)
        .forEach(entry -> rows.add(corridor(entry.getKey(), entry.getValue())));
    table(List.of("from", "to", "1000 t/a", "USD/t", "days", "posts and services"), rows);
    if (sums.size() > CORRIDORS) {
      text.append("and ").append(sums.size() - CORRIDORS).append(" more: --format csv\n");
    }
  }

  private static List<String> corridor(Way way, double[] sum) {
    return List.of(
        way.from,
        way.to,
        number(sum[0] / 1000, 2),
        sum[0] == 0 ? "-" : number(sum[1] / sum[0], 0),
        sum[0] == 0 ? "-" : number(sum[2] / sum[0], 1),
        way(way.corridor));
  }

  /// Posts and services without the words for their kinds.
  static String way(List<String> corridor) {
    return String.join(
        " > ", corridor.stream().map(gate -> gate.substring(gate.indexOf(':') + 1)).toList());
  }

  private void lost(FlowResult result) {
    if (result.lost().isEmpty()) {
      return;
    }
    text.append("\nLost: no way is open\n");
    table(
        List.of("from", "to", "goods", "1000 t/a"),
        result.lost().stream()
            .sorted(Comparator.comparingDouble(flow -> -flow.tonnes()))
            .limit(LOST)
            .map(FlowSheet::lostCells)
            .toList());
    if (result.lost().size() > LOST) {
      text.append("and ").append(result.lost().size() - LOST).append(" more: --format csv\n");
    }
  }

  private void forgone(FlowResult result) {
    double tonnes = result.forgone().stream().mapToDouble(FlowResult.Forgone::tonnes).sum();
    text.append("\nNot sent, because it is dearer than on ")
        .append(FlowQuestion.observedOn(run.question().demand()))
        .append(": ")
        .append(number(tonnes / 1e6, 3))
        .append(" Mt\n");
    table(
        List.of("from", "to", "goods", "1000 t/a", "of it, %"),
        result.forgone().stream().limit(LOST).map(FlowSheet::forgoneCells).toList());
  }

  private static List<String> forgoneCells(FlowResult.Forgone forgone) {
    return List.of(
        forgone.originCountry(),
        forgone.destinationCountry(),
        forgone.group(),
        number(forgone.tonnes() / 1000, 2),
        number(100 * forgone.share(), 0));
  }

  private static List<String> lostCells(Flow flow) {
    return List.of(
        flow.origin(), flow.destination(), flow.group(), number(flow.tonnes() / 1000, 2));
  }

  private void table(List<String> heads, List<List<String>> rows) {
    text.append(Table.render(Language.EN, ink, heads, rows));
  }

  /// What a reader must know before believing a figure.
  static String assumed(FlowRun run) {
    FlowQuestion.Settings settings = run.made().settings();
    double all = run.question().demand().flows().stream().mapToDouble(Flow::tonnes).sum();
    double weak =
        run.question().demand().flows().stream()
            .filter(flow -> flow.provenance().confidence() == Confidence.ASSUMED)
            .mapToDouble(Flow::tonnes)
            .sum();
    return "Assumed: a way "
        + number(settings.halvedByDearerShare() * 100, 0)
        + " % dearer is chosen half as often; a queue grows for "
        + number(settings.seasonDays(), 0)
        + " days a year; "
        + number(all == 0 ? 0 : 100 * weak / all, 0)
        + " % of the demand's tonnes are assumed too, goods by group hardly known"
        + " (docs/methods/flows.md, docs/methods/demand.md).";
  }

  static String number(double value, int digits) {
    String text = String.format(Locale.ROOT, "%,." + digits + "f", value);
    return text.matches("-0[.0]*") ? text.substring(1) : text;
  }
}
