package org.keruen.io.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder of CSV files with its `datapackage.json`, read.
///
/// @param tables by name of the resource; one for each resource that was wanted, without rows if
///     its file cannot be read
public record TablePackage(DataPackage description, Map<String, Table> tables) {

  public TablePackage {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /// Reads a folder and reports every fault of every file.
  ///
  /// @param faults what is wrong; written to
  /// @return the package as far as it can be read; null if it has no description to go by
  public static @Nullable TablePackage read(Path folder, FaultList faults) {
    return read(folder, resource -> true, faults);
  }

  /// Reads some files of a folder; keys of tables that are not read are not looked up.
  ///
  /// @param wanted whether a resource is read
  /// @param faults what is wrong; written to
  public static @Nullable TablePackage read(
      Path folder, Predicate<Resource> wanted, FaultList faults) {
    DataPackage description = DataPackage.read(folder, faults);
    if (description == null) {
      return null;
    }
    Map<String, Table> tables = tables(folder, description, wanted, faults);
    tables.values().forEach(table -> new OrderCheck(table, faults).run());
    new KeyCheck(tables, faults).run();
    return new TablePackage(description, tables);
  }

  /// This package with more rows in some of its tables, checked with those that are there.
  ///
  /// @param added  rows by name of the resource, which must be there
  /// @param file   where the rows are written, for their faults
  /// @param faults what is wrong; written to
  public TablePackage plus(Map<String, List<WrittenRow>> added, String file, FaultList faults) {
    Map<String, Table> extended = new LinkedHashMap<>(tables);
    added.forEach(
        (name, rows) -> {
          Table table = getTable(name).plus(rows, file, faults);
          extended.put(name, table);
          new OrderCheck(table, faults).run();
        });
    new KeyCheck(extended, faults).run();
    return new TablePackage(description, extended);
  }

  private Table getTable(String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("the package has no resource " + name);
    }
    return table;
  }

  /// A table with what was wrong in its file.
  private record Reading(Table table, FaultList faults) {
    static Reading of(Path folder, Resource resource, DataPackage description) {
      var faults = new FaultList();
      return new Reading(TablePackage.table(folder, resource, description, faults), faults);
    }
  }

  /// Files are read side by side: a command waits for little else.
  private static Map<String, Table> tables(
      Path folder, DataPackage description, Predicate<Resource> wanted, FaultList faults) {
    List<Reading> readings =
        description.resources().parallelStream()
            .filter(wanted)
            .map(resource -> Reading.of(folder, resource, description))
            .toList();
    Map<String, Table> tables = new LinkedHashMap<>();
    for (Reading reading : readings) {
      tables.put(reading.table().resource().name(), reading.table());
      faults.addAll(reading.faults());
    }
    return tables;
  }

  private static Table table(
      Path folder, Resource resource, DataPackage description, FaultList faults) {
    var reader = new TableReader(resource, faults);
    if (!Files.exists(folder.resolve(resource.path()))) {
      faults.add(resource.path(), "is missing", missingAdvice(folder, resource, description));
      return reader.unreadable();
    }
    String text = TextFile.read(folder, resource.path(), faults);
    return text == null ? reader.unreadable() : reader.read(text);
  }

  private static String missingAdvice(Path folder, Resource resource, DataPackage description) {
    List<String> strangers = new ArrayList<>(listFiles(folder));
    strangers.removeAll(description.listFiles());
    String near = Nearest.find(resource.path(), strangers);
    return near == null
        ? "add it with its headings, even if it has no rows"
        : "rename " + near + ", or add the file with its headings";
  }

  private static List<String> listFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
