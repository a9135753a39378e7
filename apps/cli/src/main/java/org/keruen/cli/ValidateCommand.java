package org.keruen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.evidence.ValidationJson;
import org.keruen.answers.question.UsageException;
import org.keruen.cli.render.ValidationCsv;
import org.keruen.cli.render.ValidationPage;
import org.keruen.cli.render.ValidationTable;
import org.keruen.study.Study;
import org.keruen.study.validation.Validation;
import org.keruen.study.validation.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keruen validate`: the model beside what was reported.
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "The model beside every reported trip, border time and country figure of the study.",
    description = {
      "",
      "  keruen validate",
      "  keruen validate --format json",
      "  keruen validate -o docs/methods/validation.md",
      "",
      "Figures that the model was derived from are shown as fitted and not scored.",
      ""
    })
public final class ValidateCommand implements Callable<Integer> {

  /// How the comparison is written to stdout.
  public enum Format {
    TABLE,
    JSON,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Engine engine;
  private final Console console;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Also write the tables to FILE.md, between its marks if it has them: the words around"
              + " them stay.")
  private @Nullable Path output;

  @Mixin private StudyOption studyOption = new StudyOption();

  ValidateCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    checkOutput();
    Study study = engine.study(studyOption.folder);
    Validation validation = Validator.validate(study);
    if (output != null) {
      write(output, ValidationPage.render(validation));
    }
    console
        .out()
        .print(
            switch (format) {
              case TABLE -> ValidationTable.render(validation, console.ink());
              case JSON -> ValidationJson.render(validation, study);
              case CSV -> ValidationCsv.render(validation);
            });
    return Main.OK;
  }

  private void checkOutput() {
    Path file = output;
    if (file == null) {
      return;
    }
    if (!file.toString().endsWith(".md")) {
      throw UsageException.of(
          "--output", "'" + file + "' is not a Markdown file", "end its name in .md");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw UsageException.of(
          "--output", "the folder of '" + file + "' is missing", "make it, or give another file");
    }
  }

  private static void write(Path file, String tables) throws IOException {
    String old = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    Files.writeString(file, ValidationPage.into(old, tables), StandardCharsets.UTF_8);
  }
}
