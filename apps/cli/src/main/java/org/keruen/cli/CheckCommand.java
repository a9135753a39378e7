package org.keruen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.io.scenario.ScenarioFolder;
import org.keruen.io.study.StudyCheck;
import org.keruen.io.study.StudyReader;
import org.keruen.io.study.StudyReport;
import org.keruen.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `keruen check`: every fault of a study, and what in it deserves a second look.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Check a study folder: every fault of every file and scenario, then connectivity and"
            + " plausibility.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:no fault", "2:wrong usage", "3:the study has faults"})
public final class CheckCommand implements Callable<Integer> {

  static final int FAULTS = 3;

  /// How the answer is written.
  enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "STUDY",
      description = "Folder of the study; the default is Kazakhstan-Pakistan.")
  private @Nullable Path folder;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
  private Format format = Format.TEXT;

  @Option(names = "--all", description = "List every finding, not the first of each kind.")
  private boolean all;

  @Override
  public Integer call() {
    Path path = StudyFolder.orDefault(folder);
    StudyCheck check = withScenarios(path, StudyReader.check(path));
    Study study = check.study();
    StudyReport report = study == null ? null : StudyReport.of(study);
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> new CheckText(out, all).write(path, check, report);
      case JSON -> CheckJson.write(out, path, check, report);
    }
    out.flush();
    return check.problems().isEmpty() ? 0 : FAULTS;
  }

  /// The faults of a study's scenarios, if the study itself has none.
  private static StudyCheck withScenarios(Path path, StudyCheck check) {
    Study study = check.study();
    return study == null
        ? check
        : new StudyCheck(new ScenarioFolder(path, study).problems(), study);
  }
}
