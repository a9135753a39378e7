package org.keruen.io.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keruen.io.table.DataPackage;
import org.keruen.io.table.Dates;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Nearest;
import org.keruen.io.table.Row;
import org.keruen.io.table.Table;
import org.keruen.io.table.TablePackage;
import org.keruen.io.table.UnknownColumnException;

/// The tables of a study and the list that their faults go into.
final class StudyTables {

  private final TablePackage tables;
  private final FaultList faults;
  private final Map<String, Ids> idsOf = new HashMap<>();

  StudyTables(TablePackage tables, FaultList faults) {
    this.tables = tables;
    this.faults = faults;
  }

  /// Whether a package describes not every resource; each that it lacks is a fault.
  static boolean lacks(TablePackage tables, List<String> resources, FaultList faults) {
    boolean lacks = false;
    for (String name : resources) {
      if (!tables.tables().containsKey(name)) {
        faults.add(
            DataPackage.FILE,
            "describes no resource " + name,
            Nearest.advice(
                name, tables.tables().keySet(), "copy it from docs/reference/study-format.md"));
        lacks = true;
      }
    }
    return lacks;
  }

  DataPackage description() {
    return tables.description();
  }

  FaultList faults() {
    return faults;
  }

  /// Whether the study has a resource that it may leave out.
  boolean has(String resource) {
    return tables.tables().containsKey(resource);
  }

  /// The table of a resource of [StudyReader#RESOURCES].
  Table get(String resource) {
    Table table = tables.tables().get(resource);
    if (table == null) {
      throw new IllegalArgumentException("a study has no resource " + resource);
    }
    return table;
  }

  List<Table> listTables() {
    return List.copyOf(tables.tables().values());
  }

  /// Does something with each well-shaped row. What a record's constructor refuses becomes a fault
  /// of the row; a column that the description lacks, a fault of the description.
  void each(String resource, Consumer<Row> action) {
    map(
        resource,
        row -> {
          action.accept(row);
          return row;
        });
  }

  /// Makes something of each well-shaped row; see [#each].
  <T> List<T> map(String resource, Function<Row, T> function) {
    Table table = get(resource);
    List<T> results = new ArrayList<>(table.rowCount());
    for (Row row : table.rows()) {
      if (row.misshapen()) {
        continue;
      }
      try {
        results.add(function.apply(row));
      } catch (UnknownColumnException e) {
        faults.add(
            DataPackage.FILE,
            String.valueOf(e.getMessage()),
            "copy it from docs/reference/study-format.md");
        return results;
      } catch (IllegalArgumentException e) {
        faults.add(row, String.valueOf(e.getMessage()), "correct the line");
      }
    }
    return results;
  }

  /// The ids of some resources, misshapen rows included: they are told of already.
  Ids ids(String... resources) {
    return idsOf.computeIfAbsent(String.join(" ", resources), name -> collectIds(resources));
  }

  private Ids collectIds(String... resources) {
    var ids = new LinkedHashSet<String>();
    var files = new ArrayList<String>();
    boolean complete = true;
    for (String resource : resources) {
      Table table = get(resource);
      files.add(table.resource().path());
      complete &= table.complete();
      List<String> key = table.resource().primaryKey();
      if (key.size() == 1) {
        table.rows().forEach(row -> ids.add(row.text(key.get(0))));
      } else {
        complete = false;
      }
    }
    return new Ids(String.join(" or ", files), ids, complete);
  }

  /// Ids to choose from.
  ///
  /// @param home     where they are, in words
  /// @param complete whether an id that is not among them is wrong for certain
  record Ids(String home, Set<String> ids, boolean complete) {

    boolean lacks(String id) {
      return complete && !ids.contains(id);
    }
  }

  /// The rows of a resource by its id.
  Map<String, Row> rowsById(String resource) {
    Map<String, Row> rows = new HashMap<>();
    each(resource, row -> rows.putIfAbsent(row.text("id"), row));
    return rows;
  }

  /// The day up to which the study was kept, or null.
  @Nullable LocalDate findAsOf() {
    return Dates.find(tables.description().asOf());
  }
}
