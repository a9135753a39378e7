package org.keruen.io.table;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keruen.io.table.Resource.ForeignKey;

/// Checks that keys are their rows' own, and that references lead somewhere.
final class KeyCheck {

  private final Map<String, Table> tables;
  private final FaultList faults;
  private final Map<String, Set<String>> keys = new HashMap<>();

  KeyCheck(Map<String, Table> tables, FaultList faults) {
    this.tables = tables;
    this.faults = faults;
  }

  void run() {
    for (Table table : tables.values()) {
      List<String> primaryKey = table.resource().primaryKey();
      if (!primaryKey.isEmpty()) {
        checkUnique(table, primaryKey);
      }
      for (Field field : table.resource().fields()) {
        if (field.constraints().unique() && !primaryKey.equals(List.of(field.name()))) {
          checkUnique(table, List.of(field.name()));
        }
      }
      table.resource().foreignKeys().forEach(key -> checkReferences(table, key));
    }
  }

  private void checkUnique(Table table, List<String> columns) {
    Map<String, Row> first = new HashMap<>(2 * table.rowCount());
    for (Row row : table.rows()) {
      String key = key(row, columns);
      Row other = key.isEmpty() || row.misshapen() ? null : first.putIfAbsent(key, row);
      if (other != null) {
        faults.add(
            row,
            columns.stream()
                    .map(column -> column + " " + row.text(column))
                    .collect(Collectors.joining(", "))
                + " is also on line "
                + other.line(),
            columns.size() == 1
                ? "give one of the two another " + columns.get(0) + ", or delete it"
                : "delete one of the two lines");
      }
    }
  }

  private static String key(Row row, List<String> columns) {
    return columns.size() == 1
        ? row.text(columns.get(0))
        : columns.stream().map(row::text).collect(Collectors.joining("\u001f"));
  }

  private void checkReferences(Table table, ForeignKey key) {
    Table referenced = tables.get(key.resource());
    if (referenced == null || !referenced.complete()) {
      return;
    }
    Set<String> known =
        keys.computeIfAbsent(
            key.resource() + "." + key.referencedField(),
            name -> column(referenced, key.referencedField()));
    for (Row row : table.rows()) {
      String cell = row.text(key.field());
      if (!cell.isEmpty() && !known.contains(cell) && !row.misshapen()) {
        String file = referenced.resource().path();
        faults.add(
            row,
            key.field() + " '" + cell + "' is not in " + file,
            Nearest.advice(cell, known, "correct it, or add it to " + file));
      }
    }
  }

  private static Set<String> column(Table table, String column) {
    Set<String> cells = LinkedHashSet.newLinkedHashSet(table.rowCount());
    for (Row row : table.rows()) {
      cells.add(row.text(column));
    }
    return cells;
  }
}
