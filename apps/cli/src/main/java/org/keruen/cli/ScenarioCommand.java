package org.keruen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.UsageException;
import org.keruen.base.ProblemException;
import org.keruen.cli.render.ScenarioJson;
import org.keruen.cli.render.ScenarioSheet;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.io.scenario.ScenarioFolder;
import org.keruen.io.study.StudyHash;
import org.keruen.study.scenario.ChangeText;
import org.keruen.study.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `keruen scenario`: what if.
@Command(
    name = "scenario",
    mixinStandardHelpOptions = true,
    header = "What if: dated changes to the study, for a plan (--scenario) or for all goods (run).",
    description = {
      "",
      "  keruen scenario list",
      "  keruen scenario show ktap-herat",
      "  keruen scenario diff ktap-chaman ktap-chaman-811km",
      "  keruen scenario check my-scenario.yaml",
      "  keruen scenario run ktap-chaman --on 2030-06-01",
      "  keruen scenario compare hormuz-shut --on 2027-06-01",
      ""
    })
public final class ScenarioCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "keruen scenario: list, show, diff, check, run, compare or rank?");
  }

  /// How an answer is written.
  public enum Format {
    TABLE,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// `keruen scenario list`.
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      header = "The scenarios of the study.")
  public static final class ListAll extends StudyVerb {

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "table",
        description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    ListAll(Engine engine, Console console) {
      super(engine, console);
    }

    @Override
    public Integer call() {
      List<ReadScenario> all = scenarios().readAll();
      switch (format) {
        case TABLE ->
            print(
                List.of("scenario", "changes", "what"), all.stream().map(ListAll::cells).toList());
        case JSON -> console.out().print(ScenarioJson.list(all));
      }
      return Main.OK;
    }

    private static List<String> cells(ReadScenario read) {
      Scenario scenario = read.scenario();
      return List.of(
          scenario.id(), Integer.toString(scenario.listAllChanges().size()), scenario.title());
    }
  }

  /// `keruen scenario show`.
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      header = "A scenario: who says so and why, and every change, those of its bases too.")
  public static final class Show extends StudyVerb {

    @Parameters(paramLabel = "ID", description = "A scenario of the study, or a .yaml file.")
    private String id = "";

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "table",
        description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Option(names = "--all", description = "List every line of a change of many elements.")
    private boolean all;

    Show(Engine engine, Console console) {
      super(engine, console);
    }

    @Override
    public Integer call() {
      ReadScenario read = scenarios().get(id);
      String studyHash = StudyHash.of(folder());
      console
          .out()
          .print(
              switch (format) {
                case TABLE -> ScenarioSheet.render(read, studyHash, console.ink(), all);
                case JSON -> ScenarioJson.one(read, studyHash);
              });
      return Main.OK;
    }
  }

  /// `keruen scenario diff`.
  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      header = "What one scenario changes and another does not, a line an element.")
  public static final class Diff extends StudyVerb {

    @Parameters(index = "0", paramLabel = "A", description = "A scenario, or a .yaml file.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another.")
    private String second = "";

    Diff(Engine engine, Console console) {
      super(engine, console);
    }

    @Override
    public Integer call() {
      ScenarioFolder scenarios = scenarios();
      Set<String> a = lines(scenarios.get(first));
      Set<String> b = lines(scenarios.get(second));
      a.stream()
          .filter(line -> !b.contains(line))
          .forEach(line -> console.out().println(console.ink().bad("- " + line)));
      b.stream()
          .filter(line -> !a.contains(line))
          .forEach(line -> console.out().println(console.ink().good("+ " + line)));
      return Main.OK;
    }

    private static Set<String> lines(ReadScenario read) {
      return new LinkedHashSet<>(ChangeText.lines(read.scenario().listAllChanges()));
    }
  }

  /// `keruen scenario check`.
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      header = "Every fault of a scenario's file, or of all scenarios of the study.",
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {"0:no fault", "2:wrong usage", "3:the scenario has faults"})
  public static final class CheckFile extends StudyVerb {

    @Parameters(
        arity = "0..1",
        paramLabel = "FILE",
        description = "A .yaml file; default: every scenario of the study.")
    private @Nullable Path file;

    CheckFile(Engine engine, Console console) {
      super(engine, console);
    }

    @Override
    public Integer call() {
      Path given = file;
      if (given == null) {
        int count = scenarios().readAll().size();
        console.out().println(count + " scenarios: no fault");
        return Main.OK;
      }
      if (!Files.isRegularFile(given)) {
        throw UsageException.of(
            "FILE", "'" + given + "' is no file", "give the file of a scenario");
      }
      ScenarioFolder.Check check = scenarios().check(given);
      if (!check.problems().isEmpty()) {
        throw new ProblemException(check.problems());
      }
      console.out().println(given + ": no fault");
      return Main.OK;
    }
  }
}
