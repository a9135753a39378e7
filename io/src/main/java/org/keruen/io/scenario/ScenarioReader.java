package org.keruen.io.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Problem;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Nearest;
import org.keruen.io.table.TextFile;
import org.keruen.io.yaml.YamlReader;
import org.keruen.io.yaml.YamlValue;
import org.keruen.study.Study;
import org.keruen.study.scenario.Change;
import org.keruen.study.scenario.Scenario;

/// Reads one scenario with those that it extends, and collects every fault of all of them.
final class ScenarioReader {

  static final String ENDING = ".yaml";
  private static final List<String> NAMES =
      List.of("id", "title", "titles", "who", "why", "sources", "extends", "changes");
  private static final List<String> LANGUAGES = List.of("kk", "ru", "ur");
  private static final long MOST_BYTES = 1 << 20;

  private final List<Path> folders;
  private final FaultList faults = new FaultList();
  private final ElementNames names;
  private final FigureParser figures;
  private final BuildParser builds;
  private final Map<String, ReadScenario> read = new HashMap<>();
  private final List<String> reading = new ArrayList<>();

  /// @param folder    of the study
  /// @param zones     ids of its zones, asked for when a scenario names one
  /// @param scenarios where scenarios are looked for, in order
  ScenarioReader(Path folder, Study study, Supplier<Set<String>> zones, List<Path> scenarios) {
    this.folders = List.copyOf(scenarios);
    names = new ElementNames(new KnownIds(study), zones);
    figures = new FigureParser(study, names);
    builds = new BuildParser(folder, names);
  }

  /// Every fault found so far, file by file and line by line.
  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(faults.inOrder(List.of()));
    all.addAll(builds.problems());
    return all;
  }

  /// The scenario of a file; null if it cannot be understood. Without faults only if [#problems]
  /// is empty.
  @Nullable ReadScenario read(Path file) {
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("."));
    String name = String.valueOf(file.getFileName());
    String text = text(folder, name);
    return text == null ? null : read(text, name, folder);
  }

  /// The scenario of a text, as [#read(Path)] finds one in a file.
  ///
  /// @param name   of the file that the text would stand in
  /// @param folder where what it extends is looked for first; null: in the study only
  @Nullable ReadScenario read(String text, String name, @Nullable Path folder) {
    YamlValue.Entries root = YamlReader.read(text, name, faults);
    if (root == null) {
      return null;
    }
    var entry = new Named(root, name, faults);
    entry.checkNames(NAMES);
    String id = entry.text("id", "the name of the file without " + ENDING);
    if (!id.isEmpty() && !name.equals(id + ENDING)) {
      entry.fault("id", "has the id " + id + ", but is the file " + name, "give both one name");
    }
    reading.add(id);
    List<ReadScenario> bases = bases(entry, folder);
    reading.remove(id);
    return scenario(entry, id, bases);
  }

  private @Nullable String text(Path folder, String name) {
    try {
      if (Files.size(folder.resolve(name)) > MOST_BYTES) {
        faults.add(name, "is longer than any scenario", "give a scenario of up to 1 MB");
        return null;
      }
    } catch (IOException e) {
      faults.add(name, "cannot be read in " + folder, "give a file that is there");
      return null;
    }
    return TextFile.read(folder, name, faults);
  }

  private ReadScenario scenario(Named entry, String id, List<ReadScenario> bases) {
    String title = entry.text("title", "what happens, in a line");
    String who = entry.text("who", "who made the scenario");
    String why = entry.text("why", "what it is for");
    var reason = new Scenario.Reason(who, why.strip(), names.sources(entry));
    List<Change> changes = changes(entry);
    if (changes.isEmpty() && bases.isEmpty() && !entry.has("changes") && !entry.has("extends")) {
      entry.fault("changes", "changes nothing", "give changes, or a scenario that it extends");
    }
    var scenario =
        new Scenario(
            id.isBlank() ? "?" : id,
            title.isBlank() ? "?" : title.strip(),
            reason,
            bases.stream().map(ReadScenario::scenario).toList(),
            changes);
    String hash =
        ScenarioHash.of(
            bases.stream().map(ReadScenario::hash).toList(),
            entry.entries().values().get("changes"));
    return new ReadScenario(scenario, titles(entry), entry.file(), hash);
  }

  private static Map<String, String> titles(Named entry) {
    Map<String, String> titles = new HashMap<>();
    switch (entry.entries().values().get("titles")) {
      case null -> {}
      case YamlValue.Entries map -> {
        var named = new Named(map, entry.file(), entry.faults());
        named.checkNames(LANGUAGES);
        for (String language : LANGUAGES) {
          String title = named.findText(language);
          if (title != null) {
            titles.put(language, title.strip());
          }
        }
      }
      default -> entry.fault("titles", "titles is no map", "write kk:, ru: or ur: and the title");
    }
    return titles;
  }

  private List<Change> changes(Named entry) {
    return switch (entry.entries().values().get("changes")) {
      case null -> List.of();
      case YamlValue.Items list -> new ChangeParser(names, figures, builds).parseAll(list, entry);
      default -> {
        entry.fault("changes", "changes is no list", "begin each change with -");
        yield List.of();
      }
    };
  }

  private List<ReadScenario> bases(Named entry, @Nullable Path folder) {
    List<ReadScenario> bases = new ArrayList<>();
    for (String id : entry.words("extends")) {
      if (reading.contains(id)) {
        entry.fault(
            "extends", "extends " + id + ", which extends it in turn", "take one of the two out");
        continue;
      }
      ReadScenario base = read.get(id);
      Path file = base == null ? find(entry, id, folder) : null;
      if (file != null) {
        base = read(file);
      }
      if (base != null) {
        read.put(id, base);
        bases.add(base);
      }
    }
    return bases;
  }

  /// The file of a scenario: beside the one that names it, or in the study.
  private @Nullable Path find(Named entry, String id, @Nullable Path beside) {
    List<Path> places = new ArrayList<>(folders);
    if (beside != null) {
      places.addFirst(beside);
    }
    for (Path place : places) {
      Path file = place.resolve(id + ENDING);
      if (id.matches("[a-z0-9.-]+") && Files.isRegularFile(file)) {
        return file;
      }
    }
    List<String> ids = places.stream().flatMap(p -> ScenarioFolder.listIds(p).stream()).toList();
    entry.fault(
        "extends",
        "extends '" + id + "', but there is no such scenario",
        Nearest.advice(id, ids, "name a scenario of the study, or one beside this file"));
    return null;
  }
}
