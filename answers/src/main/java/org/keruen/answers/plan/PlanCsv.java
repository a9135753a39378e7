package org.keruen.answers.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keruen.answers.json.JsonWriter;
import org.keruen.io.columns.CsvText;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.Step;
import org.keruen.shipment.Plan;

/// A plan as CSV: one row a leg of each option, with the option's totals on every row.
public final class PlanCsv {

  private static final List<String> HEADER =
      List.of(
          "option",
          "corridor",
          "option_days_p50",
          "option_days_p90",
          "option_usd",
          "leg",
          "from",
          "to",
          "from_name",
          "to_name",
          "mode",
          "means",
          "units",
          "distance_km",
          "hours_mean",
          "hours_p90",
          "cost_low_usd",
          "cost_usd",
          "cost_high_usd",
          "co2e_kg",
          "borders");

  private PlanCsv() {}

  /// RFC 4180 with `\n`, decimal points and UTF-8, whatever the host.
  public static String render(Plan plan, Phrases phrases) {
    StringBuilder csv = new StringBuilder(row(HEADER.stream()));
    for (int i = 0; i < plan.options().size(); i++) {
      rows(plan.options().get(i), i + 1, phrases).forEach(cells -> csv.append(row(cells.stream())));
    }
    return csv.toString();
  }

  /// The legs of one option, with the header.
  ///
  /// @param number number of the option, from 1
  public static String render(Option option, int number, Phrases phrases) {
    StringBuilder csv = new StringBuilder(row(HEADER.stream()));
    rows(option, number, phrases).forEach(cells -> csv.append(row(cells.stream())));
    return csv.toString();
  }

  /// The names of the columns.
  static List<String> header() {
    return HEADER;
  }

  /// A row for each leg of an option.
  static List<List<String>> rows(Option option, int number, Phrases phrases) {
    List<List<String>> rows = new ArrayList<>();
    List<Leg> legs = Leg.of(option);
    for (int i = 0; i < legs.size(); i++) {
      rows.add(cells(option, number, legs.get(i), i + 1, phrases).toList());
    }
    return rows;
  }

  private static Stream<String> cells(
      Option option, int number, Leg leg, int legNumber, Phrases phrases) {
    return Stream.of(
        Integer.toString(number),
        option.corridor().id(),
        decimal(option.totals().durationDaysP50()),
        decimal(option.totals().durationDaysP90()),
        decimal(option.totals().costUsd().mid()),
        Integer.toString(legNumber),
        leg.from(),
        leg.to(),
        phrases.labels().place(leg.from()),
        phrases.labels().place(leg.to()),
        leg.mode(),
        leg.means(),
        Integer.toString(leg.units()),
        decimal(leg.distanceKm()),
        decimal(leg.hours().meanHours()),
        decimal(leg.hours().quantileHours(0.9)),
        decimal(leg.costUsd().low()),
        decimal(leg.costUsd().mid()),
        decimal(leg.costUsd().high()),
        decimal(leg.co2eKg()),
        leg.borders().stream().map(Step::elementId).collect(Collectors.joining(";")));
  }

  private static String decimal(double value) {
    return JsonWriter.decimal(value).toPlainString();
  }

  private static String row(Stream<String> cells) {
    return cells.map(CsvText::quoted).collect(Collectors.joining(",", "", "\n"));
  }
}
