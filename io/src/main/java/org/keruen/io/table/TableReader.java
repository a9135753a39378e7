package org.keruen.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/// Reads one CSV file (RFC 4180; lines may end in LF or CRLF) and checks it cell by cell.
final class TableReader {

  private static final int ABSENT = -1;

  private final Resource resource;
  private final FaultList faults;
  private final boolean open;
  private final RowCollector rows;
  private final CellCheck[] checks;

  /// A reader of a table that has the columns described and no others.
  TableReader(Resource resource, FaultList faults) {
    this(resource, faults, false);
  }

  /// @param open whether columns that nobody asked for, and blanks around cells, are passed over,
  ///     columns that are not required may be left out, and `NaN` is an empty cell
  TableReader(Resource resource, FaultList faults, boolean open) {
    this.resource = resource;
    this.faults = faults;
    this.open = open;
    rows = new RowCollector(resource);
    checks =
        resource.fields().stream()
            .map(field -> new CellCheck(resource, field, faults))
            .toArray(CellCheck[]::new);
  }

  /// The table without a row of a file that cannot be read.
  Table unreadable() {
    return new Table(resource, rows, false);
  }

  Table read(String text) {
    Iterator<CsvRecord> records =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)
            .iterator();
    boolean complete;
    try {
      complete = records.hasNext();
      if (complete) {
        CsvRecord header = records.next();
        int[] cellOf = readHeader(header.getFields());
        while (records.hasNext()) {
          readRow(records.next(), header.getFieldCount(), cellOf);
        }
      } else {
        faults.add(resource.path(), "is empty", "begin with the headings: " + listHeadings());
      }
    } catch (CsvParseException e) {
      complete = false;
      reportQuotes(e);
    }
    return new Table(resource, rows, complete);
  }

  /// Which cell of a record each column of the description takes, or [#ABSENT].
  private int[] readHeader(List<String> headings) {
    int[] cellOf = new int[resource.fields().size()];
    Arrays.fill(cellOf, ABSENT);
    for (int cell = 0; cell < headings.size(); cell++) {
      String heading = open ? headings.get(cell).strip() : headings.get(cell);
      int column = resource.indexOf(open ? heading.toLowerCase(Locale.ROOT) : heading);
      if (column < 0 && open) {
        continue;
      }
      if (column < 0) {
        faults.add(
            resource.path(),
            1,
            "has the unknown column '" + heading + "'",
            Nearest.advice(heading, names(), "delete the column, or put it into note"));
      } else if (cellOf[column] != ABSENT) {
        faults.add(
            resource.path(), 1, "has the column " + heading + " twice", "delete one of the two");
      } else {
        cellOf[column] = cell;
      }
    }
    for (int column = 0; column < cellOf.length; column++) {
      Field field = resource.fields().get(column);
      boolean wanted = !open || field.constraints().required();
      if (cellOf[column] == ABSENT && wanted) {
        faults.add(
            resource.path(),
            1,
            "lacks the column " + field.name(),
            "add it: " + field.description());
      }
    }
    return cellOf;
  }

  private void readRow(CsvRecord csv, int width, int[] cellOf) {
    int line = (int) csv.getStartingLineNumber();
    int row = rows.addRow(line);
    boolean misshapen = csv.getFieldCount() != width;
    if (misshapen) {
      rows.misshapen.set(row);
      reportWidth(csv, width, line);
    }
    for (int column = 0; column < cellOf.length; column++) {
      if (cellOf[column] == ABSENT || cellOf[column] >= csv.getFieldCount()) {
        continue;
      }
      String cell = open ? cleaned(csv.getField(cellOf[column])) : csv.getField(cellOf[column]);
      rows.cells[column][row] = cell;
      if (misshapen) {
        continue;
      }
      if (rows.numbers[column].length > 0) {
        rows.numbers[column][row] = checks[column].checkNumber(cell, line);
      } else {
        checks[column].checkText(cell, line);
      }
    }
  }

  private static String cleaned(String cell) {
    String bare = cell.strip();
    return bare.equals("NaN") ? "" : bare;
  }

  private void reportWidth(CsvRecord csv, int width, int line) {
    int cells = csv.getFieldCount();
    faults.add(
        resource.path(),
        line,
        "has " + cells + " cells, but the heading has " + width,
        cells > width
            ? "put quotes around a cell with a comma in it; decimals take a point"
            : "give every cell, empty ones too");
  }

  private void reportQuotes(CsvParseException e) {
    String reason = e.getMessage();
    faults.add(
        resource.path(),
        "cannot be read to its end: " + (reason == null ? "its quotes do not pair" : reason),
        "close every quote, and double a quote within a cell");
  }

  private List<String> names() {
    return resource.fields().stream().map(Field::name).toList();
  }

  private String listHeadings() {
    return String.join(",", names());
  }
}
