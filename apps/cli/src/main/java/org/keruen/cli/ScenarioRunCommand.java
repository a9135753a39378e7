package org.keruen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.flow.FlowChangeJson;
import org.keruen.answers.flow.FlowCsv;
import org.keruen.answers.flow.FlowGeoJson;
import org.keruen.answers.flow.FlowJson;
import org.keruen.answers.flow.FlowParquet;
import org.keruen.answers.flow.FlowRun;
import org.keruen.answers.question.UsageException;
import org.keruen.cli.render.DemandPage;
import org.keruen.cli.render.FlowChangeSheet;
import org.keruen.cli.render.FlowSheet;
import org.keruen.cli.render.PublishedSheet;
import org.keruen.io.FileForms;
import org.keruen.io.study.DemandReader;
import org.keruen.io.study.StudyHash;
import org.keruen.study.Study;
import org.keruen.study.flows.FlowMemory;
import org.keruen.study.flows.FlowQuestion;
import org.keruen.study.flows.Parties;
import org.keruen.study.flows.PublishedFlow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `keruen scenario run` and `compare`: flows under scenarios.
final class ScenarioRunCommand {

  private ScenarioRunCommand() {}

  /// How flows are written.
  enum Format {
    TABLE,
    JSON,
    CSV,
    GEOJSON,
    PARQUET;

    /// By the end of a file's name.
    static final FileForms<Format> BY_ENDING = new FileForms<>(endings());

    private static Map<String, Format> endings() {
      Map<String, Format> endings = new LinkedHashMap<>();
      endings.put(".json", JSON);
      endings.put(".csv", CSV);
      endings.put(".geojson", GEOJSON);
      endings.put(".parquet", PARQUET);
      endings.put(".txt", TABLE);
      return endings;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What both verbs are told.
  static final class Options {

    private static final double MOST_ELASTIC = 10;

    @Option(
        names = "--on",
        paramLabel = "DATE",
        description = "Day whose network carries the year's demand; default: the study's last day.")
    private @Nullable LocalDate on;

    @Option(names = "--demand", paramLabel = "FILE", description = DemandCommand.OWN_DEMAND)
    private @Nullable Path demand;

    @Option(
        names = "--elasticity",
        paramLabel = "E",
        description =
            "Send E %% less of what is 1 %% dearer to carry than on 15 October of the demand's"
                + " year; 0.93 is usual; default: 0, all is sent that has a way.")
    private double elasticity;

    @Option(
        names = "--from",
        paramLabel = "COUNTRY",
        description = "With --to: whose corridors the table shows; default: by the study's title.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "COUNTRY", description = "See --from.")
    private @Nullable String to;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        description = "${COMPLETION-CANDIDATES}; default: by the ending of -o, else table.")
    private @Nullable Format format;

    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        description =
            "Write to FILE instead of the screen; its ending says how: .json, .csv, .geojson,"
                + " .parquet or .txt.")
    private @Nullable Path output;

    /// The format asked for, or that of the file.
    Format format() {
      Format given = format;
      Path file = output;
      if (given == null && file != null) {
        given = OutputFile.form(Format.BY_ENDING, file);
      }
      if (given == Format.PARQUET && file == null) {
        throw UsageException.of(
            "--format", "Parquet is nothing to read on a screen", "give -o FILE.parquet");
      }
      return given == null ? Format.TABLE : given;
    }

    /// How the choice, the queues and the demand are modelled.
    FlowQuestion.Settings settings() {
      if (!(elasticity >= 0 && elasticity <= MOST_ELASTIC)) {
        throw UsageException.of(
            "--elasticity", elasticity + " is not between 0 and 10", "give 0.93, or 0 for none");
      }
      return FlowQuestion.Settings.USUAL.withElasticity(elasticity);
    }

    /// The day asked for.
    LocalDate day(Study study) {
      LocalDate given = on;
      return given == null ? study.asOf() : given;
    }

    /// Whose corridors are shown, or null if nobody says.
    @Nullable Parties parties(Study study) {
      String first = from;
      String second = to;
      if (first == null && second == null) {
        return Parties.find(study);
      }
      if (first == null || second == null) {
        throw UsageException.of(
            "--from, --to", "only one of them is given", "give both countries, as KZ and PK");
      }
      for (String country : List.of(first, second)) {
        if (!study.model().network().countries().containsKey(country)) {
          throw UsageException.of(
              "--from, --to", "'" + country + "' is no country of the study", "give KZ or PK");
        }
      }
      return new Parties(first, second);
    }
  }

  /// What both verbs do.
  abstract static class FlowVerb extends StudyVerb {

    @Mixin Options options = new Options();

    private final FlowMemory memory = new FlowMemory();

    FlowVerb(Engine engine, Console console) {
      super(engine, console);
    }

    final FlowRun.Basis basis(Study study, DemandReader reader) throws IOException {
      Path own = options.demand;
      return new FlowRun.Basis(
          study,
          own == null ? reader.demand() : reader.demand(own),
          reader.capacities(),
          reader.constants(),
          StudyHash.of(folder()),
          own == null ? null : hash(own),
          Version.number());
    }

    /// @param id scenario, or null for the study as it is
    final FlowRun run(FlowRun.Basis basis, @Nullable String id) {
      return FlowRun.of(
          basis,
          id == null ? null : scenarios().get(id),
          options.day(basis.study()),
          options.settings(),
          memory,
          new FlowTelling(console));
    }

    private static String hash(Path file) throws IOException {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }

    final void put(String text) {
      if (options.output == null) {
        console.out().print(text);
      } else {
        putBytes(text.getBytes(StandardCharsets.UTF_8));
      }
    }

    /// Into the file that was named.
    final void putBytes(byte[] bytes) {
      Path file = Objects.requireNonNull(options.output);
      OutputFile.write(file, () -> Files.write(file, bytes));
    }
  }

  /// `keruen scenario run`.
  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      header = "Where the year's demand goes under a scenario, and where it queues.")
  static final class Run extends FlowVerb {

    @Parameters(
        arity = "0..1",
        paramLabel = "ID",
        description = "A scenario, or a .yaml file; without one: the study as it is.")
    private @Nullable String id;

    @Option(
        names = "--against-published",
        description =
            "Show published volumes beside the flows; -o FILE.md writes them between its marks.")
    private boolean againstPublished;

    Run(Engine engine, Console console) {
      super(engine, console);
    }

    @Override
    public Integer call() throws IOException {
      Format format = againstPublished ? Format.TABLE : options.format();
      Study study = study();
      var reader = reader(study);
      FlowRun run = run(basis(study, reader), id);
      if (againstPublished) {
        against(run, PublishedFlow.listOf(run.result(), reader.volumes()));
        return Main.OK;
      }
      switch (format) {
        case TABLE -> put(FlowSheet.render(run, options.parties(study), console.ink()));
        case JSON -> put(FlowJson.render(run));
        case CSV -> put(FlowCsv.render(run));
        case GEOJSON -> put(FlowGeoJson.render(run));
        case PARQUET -> putBytes(FlowParquet.render(run));
      }
      return Main.OK;
    }

    private void against(FlowRun run, List<PublishedFlow> lines) throws IOException {
      Path page = options.output;
      if (page == null || !page.toString().endsWith(".md")) {
        put(PublishedSheet.table(lines, console.ink()));
        return;
      }
      String old = Files.exists(page) ? Files.readString(page, StandardCharsets.UTF_8) : "";
      Files.writeString(
          page,
          DemandPage.into(old, PublishedSheet.MARKS, PublishedSheet.page(run, lines)),
          StandardCharsets.UTF_8);
    }
  }

  /// `keruen scenario compare`.
  @Command(
      name = "compare",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      header = "What changes from one scenario to another: the second minus the first.")
  static final class Compare extends FlowVerb {

    @Parameters(
        index = "0",
        paramLabel = "A",
        description = "A scenario, or a .yaml file; alone it is compared with the study as it is.")
    private String first = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "B", description = "Another.")
    private @Nullable String second;

    Compare(Engine engine, Console console) {
      super(engine, console);
    }

    @Override
    public Integer call() throws IOException {
      Format format = options.format();
      Study study = study();
      FlowRun.Basis basis = basis(study, reader(study));
      String other = second;
      FlowRun a = run(basis, other == null ? null : first);
      FlowRun b = run(basis, other == null ? first : other);
      switch (format) {
        case TABLE -> put(FlowChangeSheet.render(a, b, options.parties(study), console.ink()));
        case JSON -> put(FlowChangeJson.render(a, b));
        case CSV -> put(FlowCsv.render(b.minus(a)));
        case GEOJSON -> put(FlowGeoJson.render(a, b));
        case PARQUET -> putBytes(FlowParquet.render(a, b));
      }
      return Main.OK;
    }
  }
}
