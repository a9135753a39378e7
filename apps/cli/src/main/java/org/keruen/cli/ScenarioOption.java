package org.keruen.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.io.scenario.ScenarioFolder;
import org.keruen.study.Study;
import picocli.CommandLine.Option;

/// Under which scenario a command works.
final class ScenarioOption {

  @Option(
      names = "--scenario",
      paramLabel = "ID",
      description = "What if: a scenario of the study (keruen scenario list), or a .yaml file.")
  @Nullable String id;

  /// The scenario asked for, or null if none is.
  ///
  /// @param folder folder of the study, or null for the default study
  @Nullable ReadScenario find(@Nullable Path folder, Study study) {
    String asked = id;
    return asked == null
        ? null
        : new ScenarioFolder(StudyFolder.orDefault(folder), study).get(asked);
  }
}
