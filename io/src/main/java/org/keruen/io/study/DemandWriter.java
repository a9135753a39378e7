package org.keruen.io.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.keruen.io.columns.ColumnTable;
import org.keruen.io.columns.CsvText;
import org.keruen.study.demand.Demand;
import org.keruen.study.demand.Flow;

/// Writes a demand as the table `demand.csv`, or as a table with every digit.
public final class DemandWriter {

  private static final String HEADING =
      "origin,destination,group,year,tonnes,usd,confidence,source,note\n";

  private DemandWriter() {}

  /// The text of the table. Tonnes are rounded to a tenth, USD to the dollar.
  public static String csv(Demand demand) {
    StringBuilder text = new StringBuilder(HEADING);
    for (Flow flow : demand.flows()) {
      text.append(flow.origin())
          .append(',')
          .append(flow.destination())
          .append(',')
          .append(flow.group())
          .append(',')
          .append(demand.year())
          .append(',')
          .append(rounded(flow.tonnes(), 1))
          .append(',')
          .append(rounded(flow.usd(), 0))
          .append(',')
          .append(flow.provenance().confidence().word())
          .append(',')
          .append(CsvText.quoted(String.join(";", flow.provenance().sourceIds())))
          .append(',')
          .append(CsvText.quoted(flow.provenance().note()))
          .append('\n');
    }
    return text.toString();
  }

  /// The same columns, nothing rounded.
  static ColumnTable table(Demand demand) {
    ColumnTable.Builder table =
        ColumnTable.builder()
            .texts("origin", "destination", "group")
            .wholes("year")
            .numbers("tonnes", "usd")
            .texts("confidence", "source", "note");
    for (Flow flow : demand.flows()) {
      table
          .row()
          .put("origin", flow.origin())
          .put("destination", flow.destination())
          .put("group", flow.group())
          .put("year", demand.year())
          .put("tonnes", flow.tonnes())
          .put("usd", flow.usd())
          .put("confidence", flow.provenance().confidence().word())
          .put("source", String.join(";", flow.provenance().sourceIds()))
          .put("note", flow.provenance().note());
    }
    return table.build();
  }

  private static String rounded(double value, int digits) {
    return new BigDecimal(value, MathContext.DECIMAL64)
        .setScale(digits, RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
