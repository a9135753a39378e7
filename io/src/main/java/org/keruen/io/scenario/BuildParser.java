package org.keruen.io.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keruen.base.Problem;
import org.keruen.base.Provenance;
import org.keruen.io.study.StudyCheck;
import org.keruen.io.study.StudyReader;
import org.keruen.io.table.WrittenRow;
import org.keruen.io.yaml.YamlValue;
import org.keruen.network.Network;
import org.keruen.study.scenario.Built;
import org.keruen.study.scenario.Change;
import org.keruen.study.scenario.Span;

/// Reads changes that build: rows of the study's own tables, checked with the study as if they
/// stood in its files. What bases build is there too.
final class BuildParser {

  /// Tables whose rows can be built, in the order in which they need each other.
  static final List<String> TABLES =
      List.of(
          "places",
          "road_links",
          "rail_links",
          "border_posts",
          "border_times",
          "terminals",
          "services");

  private final Path folder;
  private final ElementNames names;
  private final Map<String, List<WrittenRow>> built = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /// @param folder of the study
  BuildParser(Path folder, ElementNames names) {
    this.folder = folder;
    this.names = names;
  }

  /// Faults of the rows, found by the study's own checks.
  List<Problem> problems() {
    return problems;
  }

  List<Change> parse(Named entry, Span span, Provenance provenance) {
    if (!(entry.entries().values().get("build") instanceof YamlValue.Entries tables)) {
      entry.fault("build", "builds no rows", "write the name of a table and its rows");
      return List.of();
    }
    var named = new Named(tables, entry.file(), entry.faults());
    named.checkNames(TABLES);
    Map<String, List<WrittenRow>> added = new LinkedHashMap<>();
    for (String table : TABLES) {
      List<WrittenRow> rows = rows(named, table, provenance);
      if (!rows.isEmpty()) {
        added.put(table, rows);
      }
    }
    if (added.isEmpty()) {
      entry.fault("build", "builds nothing", "give a row of " + String.join(", ", TABLES));
      return List.of();
    }
    return changes(added, entry, span, provenance);
  }

  private List<WrittenRow> rows(Named tables, String table, Provenance provenance) {
    List<WrittenRow> rows = new ArrayList<>();
    if (!tables.has(table)) {
      return rows;
    }
    if (!(tables.entries().values().get(table) instanceof YamlValue.Items list)) {
      tables.fault(table, table + " is no list of rows", "write - {id: ..., ...} for each row");
      return rows;
    }
    for (YamlValue item : list.items()) {
      if (item instanceof YamlValue.Entries row) {
        rows.add(
            new WrittenRow(
                cells(new Named(row, tables.file(), tables.faults()), provenance), row.line()));
      } else {
        tables.faults().add(tables.file(), item.line(), "is no row", "write {id: ..., ...}");
      }
    }
    return rows;
  }

  /// The cells of a row; its source and confidence are those of the change unless it has its own.
  private static Map<String, String> cells(Named row, Provenance provenance) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String name : row.entries().values().keySet()) {
      cells.put(name, String.join(";", row.words(name)));
    }
    cells.putIfAbsent("confidence", provenance.confidence().word());
    if (!provenance.sourceIds().isEmpty()) {
      cells.putIfAbsent("source", String.join(";", provenance.sourceIds()));
    }
    return cells;
  }

  private List<Change> changes(
      Map<String, List<WrittenRow>> added, Named entry, Span span, Provenance provenance) {
    Map<String, List<WrittenRow>> all = new LinkedHashMap<>(built);
    added.forEach(
        (table, rows) -> {
          List<WrittenRow> joined = new ArrayList<>(all.getOrDefault(table, List.of()));
          joined.addAll(rows);
          all.put(table, joined);
        });
    StudyCheck check = StudyReader.checkWith(folder, all, entry.file());
    if (!check.problems().isEmpty()) {
      problems.addAll(check.problems());
      return List.of();
    }
    built.putAll(all);
    List<Change> changes = new ArrayList<>();
    Network network = Objects.requireNonNull(check.study()).model().network();
    for (Map.Entry<String, List<WrittenRow>> table : added.entrySet()) {
      for (WrittenRow row : table.getValue()) {
        if (!table.getKey().equals("border_times")) {
          Built thing = find(network, table.getKey(), row.cells().getOrDefault("id", ""));
          names.known().add(thing.element());
          changes.add(new Change.Build(thing, span, provenance));
        }
      }
    }
    return changes;
  }

  private static Built find(Network network, String table, String id) {
    Network.Infrastructure all = network.infrastructure();
    return switch (table) {
      case "places" -> new Built.Site(network.getPlace(id));
      case "road_links", "rail_links" ->
          new Built.Line(Objects.requireNonNull(all.links().get(id)));
      case "border_posts" -> new Built.Crossing(Objects.requireNonNull(all.posts().get(id)));
      case "terminals" -> new Built.Yard(Objects.requireNonNull(all.terminals().get(id)));
      case "services" -> new Built.Run(Objects.requireNonNull(all.services().get(id)));
      default -> throw new IllegalStateException("no scenario builds rows of " + table);
    };
  }
}
