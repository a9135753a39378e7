package org.keruen.answers.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keruen.io.xlsx.Workbook;
import org.keruen.shipment.Option;
import org.keruen.shipment.Plan;

/// The legs of an option as a workbook: the rows of [PlanCsv] on the first sheet, their columns
/// explained on the second.
public final class LegsWorkbook {

  private static final Set<String> TEXTS =
      Set.of("corridor", "from", "to", "from_name", "to_name", "mode", "means", "borders");

  private static final List<List<String>> DICTIONARY =
      List.of(
          List.of("option", "number of the option in the plan"),
          List.of("corridor", "what tells this way from others: modes and border posts"),
          List.of("option_days_p50", "days door to door that half of all trips keep"),
          List.of("option_days_p90", "days door to door that nine of ten trips keep"),
          List.of("option_usd", "all money that is included, USD"),
          List.of("leg", "number of the leg: moves and borders in one mode and one means"),
          List.of("from, to", "ids of the places where the leg begins and ends"),
          List.of("from_name, to_name", "their names in the language asked for"),
          List.of("mode", "road, rail, sea, ferry or air"),
          List.of("means", "id of what carries the goods"),
          List.of("units", "vehicles, containers or wagons"),
          List.of("distance_km", "length, km"),
          List.of("hours_mean", "mean time, borders included, hours"),
          List.of("hours_p90", "time that nine of ten trips keep, hours"),
          List.of("cost_low_usd, cost_usd, cost_high_usd", "money of the leg with its band, USD"),
          List.of("co2e_kg", "greenhouse gases, well to wheel, kg CO2e"),
          List.of("borders", "ids of the border posts passed, in order"));

  private LegsWorkbook() {}

  /// The bytes of an `.xlsx` file: the same for the same option.
  ///
  /// @param number number of the option, from 1
  public static byte[] render(Plan plan, Option option, int number, Phrases phrases) {
    Workbook workbook = new Workbook();
    Workbook.Sheet legs = workbook.sheet("legs", PlanCsv.header());
    for (List<String> row : PlanCsv.rows(option, number, phrases)) {
      legs.row(cells(row));
    }
    Workbook.Sheet dictionary = workbook.sheet("columns", List.of("column", "meaning"));
    DICTIONARY.forEach(row -> dictionary.row(List.copyOf(row)));
    Workbook.Sheet about = workbook.sheet("about", List.of("of", "value"));
    about.row(List.of("plan", phrases.heading(plan)));
    about.row(List.of("as of", plan.asOf().toString()));
    about.row(List.of("sources", String.join("; ", option.sourceIds())));
    return workbook.bytes();
  }

  private static List<Object> cells(List<String> row) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      boolean text = TEXTS.contains(PlanCsv.header().get(i));
      cells.add(text ? row.get(i) : Double.valueOf(row.get(i)));
    }
    return cells;
  }
}
