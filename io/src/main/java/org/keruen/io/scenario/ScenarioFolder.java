package org.keruen.io.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;
import org.keruen.io.study.DemandReader;
import org.keruen.io.table.FaultList;
import org.keruen.io.table.Nearest;
import org.keruen.io.table.TextFile;
import org.keruen.io.yaml.YamlReader;
import org.keruen.io.yaml.YamlValue;
import org.keruen.study.Study;

/// The scenarios of a study: `scenarios/*.yaml` in its folder.
public final class ScenarioFolder {

  private static final String NAME = "scenarios";

  private final Path folder;
  private final Study study;

  /// @param folder of the study
  /// @param study  what it holds, without fault
  public ScenarioFolder(Path folder, Study study) {
    this.folder = folder;
    this.study = study;
  }

  /// The ids of the scenarios, in order of the alphabet.
  public List<String> listIds() {
    return listIds(folder.resolve(NAME));
  }

  static List<String> listIds(Path scenarios) {
    if (!Files.isDirectory(scenarios)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(scenarios)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ScenarioReader.ENDING))
          .map(name -> name.substring(0, name.length() - ScenarioReader.ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw ProblemException.of(
          scenarios.toString(), "cannot be read: " + e.getMessage(), "make it readable");
    }
  }

  /// What was found in a file.
  ///
  /// @param problems every fault of it and of the scenarios that it extends
  /// @param scenario the scenario; null if there is any fault
  public record Check(List<Problem> problems, @Nullable ReadScenario scenario) {
    public Check {
      problems = List.copyOf(problems);
    }
  }

  /// Every fault of a scenario's file, or the scenario in it.
  public Check check(Path file) {
    ScenarioReader reader = reader();
    ReadScenario scenario = reader.read(file);
    return checked(reader, scenario);
  }

  /// Every fault of a scenario that is in no file yet, or the scenario in it. It may extend
  /// scenarios of the study.
  ///
  /// @param text YAML
  /// @param id   its id; problems are told at `id.yaml line N`
  public Check checkText(String text, String id) {
    ScenarioReader reader = reader();
    ReadScenario scenario = reader.read(text, id + ScenarioReader.ENDING, null);
    return checked(reader, scenario);
  }

  private static Check checked(ScenarioReader reader, @Nullable ReadScenario scenario) {
    List<Problem> problems = reader.problems();
    return new Check(problems, problems.isEmpty() ? scenario : null);
  }

  private ScenarioReader reader() {
    return new ScenarioReader(
        folder,
        study,
        () -> new DemandReader(folder, study).zones().keySet(),
        List.of(folder.resolve(NAME)));
  }

  /// What stands in the file of one of the study's scenarios, as written: its own changes, and the
  /// ids of those that it extends.
  ///
  /// @throws ProblemException with every fault, or if there is no such scenario
  public YamlValue.Entries tree(String id) {
    var faults = new FaultList();
    Path file = find(id);
    String text = TextFile.read(folder.resolve(NAME), String.valueOf(file.getFileName()), faults);
    YamlValue.Entries root = text == null ? null : YamlReader.read(text, id, faults);
    if (root == null) {
      throw new ProblemException(faults.inOrder(List.of()));
    }
    return root;
  }

  /// A scenario of the study by its id, or of a file by its path.
  ///
  /// @throws ProblemException with every fault, or if there is no such scenario
  public ReadScenario get(String idOrFile) {
    Check check = check(find(idOrFile));
    if (check.scenario() == null) {
      throw new ProblemException(check.problems());
    }
    return check.scenario();
  }

  private Path find(String idOrFile) {
    if (idOrFile.endsWith(ScenarioReader.ENDING)) {
      return Path.of(idOrFile);
    }
    List<String> ids = listIds();
    if (!ids.contains(idOrFile)) {
      throw ProblemException.of(
          "scenario",
          "the study has no scenario '" + idOrFile + "'",
          Nearest.advice(
              idOrFile, ids, "see keruen scenario list, or give a file that ends in .yaml"));
    }
    return folder.resolve(NAME).resolve(idOrFile + ScenarioReader.ENDING);
  }

  /// Every scenario of the study.
  ///
  /// @throws ProblemException with every fault of all of them
  public List<ReadScenario> readAll() {
    List<Check> checks = checkAll();
    List<Problem> problems = problems(checks);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return checks.stream().map(check -> Objects.requireNonNull(check.scenario())).toList();
  }

  /// Every fault of every scenario of the study.
  public List<Problem> problems() {
    return problems(checkAll());
  }

  private List<Check> checkAll() {
    return listIds().stream().map(id -> check(find(id))).toList();
  }

  /// A fault of a basis is found with each scenario that extends it, and told once.
  private static List<Problem> problems(List<Check> checks) {
    return checks.stream().flatMap(check -> check.problems().stream()).distinct().toList();
  }
}
