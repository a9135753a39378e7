package org.keruen.io.table;

import java.util.List;

/// Adds rows that are written elsewhere to those of a resource, and checks them cell by cell.
final class RowWriter {

  private final Resource resource;
  private final String file;
  private final FaultList faults;
  private final List<CellCheck> checks;

  /// @param file where the rows are written
  RowWriter(Resource resource, String file, FaultList faults) {
    this.resource = resource;
    this.file = file;
    this.faults = faults;
    Resource here =
        new Resource(
            resource.name(),
            resource.title(),
            resource.description(),
            file,
            resource.fields(),
            resource.primaryKey(),
            resource.foreignKeys());
    checks = resource.fields().stream().map(field -> new CellCheck(here, field, faults)).toList();
  }

  void write(WrittenRow written, RowCollector rows) {
    int row = rows.addRow(written.line());
    List<Field> fields = resource.fields();
    written.cells().keySet().forEach(name -> checkName(name, written.line()));
    for (int column = 0; column < fields.size(); column++) {
      String cell = written.cells().getOrDefault(fields.get(column).name(), "");
      rows.cells[column][row] = cell;
      if (rows.numbers[column].length > 0) {
        rows.numbers[column][row] = checks.get(column).checkNumber(cell, written.line());
      } else {
        checks.get(column).checkText(cell, written.line());
      }
    }
  }

  private void checkName(String name, int line) {
    if (resource.indexOf(name) < 0) {
      List<String> names = resource.fields().stream().map(Field::name).toList();
      faults.add(
          file,
          line,
          resource.name() + " has no column '" + name + "'",
          Nearest.advice(name, names, "see docs/reference/study-format.md"));
    }
  }
}
