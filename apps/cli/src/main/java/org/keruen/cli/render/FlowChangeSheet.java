package org.keruen.cli.render;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.flow.FlowRun;
import org.keruen.answers.words.Language;
import org.keruen.study.flows.FlowComparison;
import org.keruen.study.flows.FlowResult;
import org.keruen.study.flows.FlowSums;
import org.keruen.study.flows.Parties;

/// The difference of two runs as pages of a terminal.
public final class FlowChangeSheet {

  private static final int SHOWN = 12;
  private static final double LEAST_TONNES = 0.5;

  private final StringBuilder text = new StringBuilder();
  private final Ink ink;

  private FlowChangeSheet(Ink ink) {
    this.ink = ink;
  }

  /// @param parties whose corridors are shown, or null
  public static String render(FlowRun a, FlowRun b, @Nullable Parties parties, Ink ink) {
    return new FlowChangeSheet(ink).sheet(a, b, parties);
  }

  private String sheet(FlowRun a, FlowRun b, @Nullable Parties parties) {
    FlowComparison comparison = b.minus(a);
    text.append("first    ").append(FlowSheet.head(a));
    text.append("second   ").append(FlowSheet.head(b)).append('\n');
    totals(comparison.totals());
    text.append("\nLargest changes of tonnes\n");
    table(
        List.of("element", "from", "first 1000 t", "second", "change", "queue h"),
        comparison.listLargest().stream().map(FlowChangeSheet::element).toList());
    if (parties != null) {
      corridors(comparison, parties);
    }
    lines("Goods", "goods", comparison.groups());
    lines("Countries crossed", "country", comparison.countries().transits());
    lines("Countries in which goods begin or end", "country", comparison.countries().partners());
    gains(comparison);
    var page = new Page(Language.EN);
    page.paragraph(0, FlowSheet.assumed(b));
    return text.append('\n').append(page).toString();
  }

  private void totals(FlowComparison.Totals totals) {
    FlowResult.Totals a = totals.first();
    FlowResult.Totals b = totals.second();
    table(
        List.of("total", "first", "second", "change"),
        List.of(
            row("carried, Mt", a.tonnes() / 1e6, b.tonnes() / 1e6, 3),
            row("lost, Mt", a.lostTonnes() / 1e6, b.lostTonnes() / 1e6, 3),
            row("carriage, USD mn", a.usd() / 1e6, b.usd() / 1e6, 1),
            row("tonne-days, mn", a.tonneDays() / 1e6, b.tonneDays() / 1e6, 2),
            row("of these in queues, mn", a.queueDays() / 1e6, b.queueDays() / 1e6, 2),
            row("tonne-km, bn", a.tonneKm() / 1e9, b.tonneKm() / 1e9, 2),
            row("CO2, kt", a.co2Tonnes() / 1e3, b.co2Tonnes() / 1e3, 1)));
  }

  private static List<String> row(String what, double first, double second, int digits) {
    return List.of(
        what,
        FlowSheet.number(first, digits),
        FlowSheet.number(second, digits),
        signed(second - first, digits));
  }

  private static List<String> element(FlowComparison.ElementChange change) {
    return List.of(
        change.element(),
        change.fromCountry(),
        FlowSheet.number(change.firstTonnes() / 1000, 1),
        FlowSheet.number(change.secondTonnes() / 1000, 1),
        signed(change.tonnes() / 1000, 1),
        signed(change.queueHours(), 1));
  }

  private void corridors(FlowComparison comparison, Parties parties) {
    List<List<String>> rows =
        comparison.corridors().stream()
            .filter(change -> parties.areEndsOf(change.originCountry(), change.destinationCountry()))
            .filter(change -> Math.abs(change.change().tonnes()) >= LEAST_TONNES)
            .limit(SHOWN)
            .map(FlowChangeSheet::corridor)
            .toList();
    text.append("\nCorridors between ")
        .append(parties.first())
        .append(" and ")
        .append(parties.second())
        .append('\n');
    table(List.of("from", "to", "first 1000 t", "second", "change", "posts and services"), rows);
  }

  private static List<String> corridor(FlowComparison.CorridorChange change) {
    return List.of(
        change.originCountry(),
        change.destinationCountry(),
        FlowSheet.number(change.first().tonnes() / 1000, 2),
        FlowSheet.number(change.second().tonnes() / 1000, 2),
        signed(change.change().tonnes() / 1000, 2),
        FlowSheet.way(change.corridor()));
  }

  private void lines(String title, String key, List<FlowComparison.Line> lines) {
    text.append('\n').append(title).append(": changes\n");
    table(
        List.of(key, "1000 t", "USD mn", "1000 tonne-days", "CO2 kt", "days a tonne"),
        lines.stream().limit(SHOWN).map(FlowChangeSheet::line).toList());
  }

  private static List<String> line(FlowComparison.Line line) {
    FlowSums change = line.change();
    return List.of(
        line.key(),
        signed(change.tonnes() / 1000, 1),
        signed(change.usd() / 1e6, 1),
        signed(change.tonneDays() / 1000, 0),
        signed(change.co2Tonnes() / 1000, 1),
        signed(line.second().days() - line.first().days(), 2));
  }

  private void gains(FlowComparison comparison) {
    List<FlowComparison.Gain> gains = comparison.gains();
    text.append("\nWho loses most, then who gains (goods by country of origin, demand as first)\n");
    List<FlowComparison.Gain> shown =
        gains.size() <= SHOWN
            ? gains
            : Stream.concat(
                    gains.stream().limit(SHOWN / 2),
                    gains.stream().skip(gains.size() - SHOWN / 2L))
                .toList();
    table(
        List.of("from", "goods", "1000 t", "USD a tonne", "days a tonne", "stranded 1000 t"),
        shown.stream().map(FlowChangeSheet::gain).toList());
  }

  private static List<String> gain(FlowComparison.Gain gain) {
    return List.of(
        gain.originCountry(),
        gain.group(),
        FlowSheet.number(gain.tonnes() / 1000, 1),
        signed(gain.usdPerTonne(), 2),
        signed(gain.days(), 2),
        FlowSheet.number(gain.strandedTonnes() / 1000, 1));
  }

  private static String signed(double value, int digits) {
    String number = FlowSheet.number(value, digits);
    return value > 0 && !number.matches("[0.]*") ? "+" + number : number;
  }

  private void table(List<String> heads, List<List<String>> rows) {
    text.append(Table.render(Language.EN, ink, heads, rows));
  }
}
