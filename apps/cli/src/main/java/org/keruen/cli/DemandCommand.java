package org.keruen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.UsageException;
import org.keruen.cli.render.DemandPage;
import org.keruen.cli.render.DemandText;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.io.study.DemandFile;
import org.keruen.io.study.DemandReader;
import org.keruen.study.Study;
import org.keruen.study.demand.Demand;
import org.keruen.study.demand.DemandBasis;
import org.keruen.study.demand.DemandBuilder;
import org.keruen.study.demand.DemandFit;
import org.keruen.study.scenario.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `keruen demand`: how much of what goes where.
@Command(
    name = "demand",
    mixinStandardHelpOptions = true,
    header = "Demand of the study: tonnes and value between zones by commodity group.",
    description = {
      "",
      "  keruen demand show",
      "  keruen demand show --from KZ --to PK --by group",
      "  keruen demand fit",
      "  keruen demand build -o demand.csv",
      "  keruen demand show --demand mine.omx --scenario hormuz-shut -o then.omx",
      ""
    })
public final class DemandCommand implements Runnable {

  /// What `--demand` takes, wherever it is an option.
  static final String OWN_DEMAND =
      "A demand of your own: CSV with the columns of demand.csv, or OMX with a matrix a commodity"
          + " group (docs/reference/formats.md).";

  private static final int BASE_YEAR = 2024;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "keruen demand: show, fit or build?");
  }

  /// Writes a demand in the form that a file's name ends in.
  private static void write(Path file, Demand demand) {
    DemandFile.Form form = OutputFile.form(DemandFile.WRITTEN, file);
    OutputFile.write(file, () -> DemandFile.write(file, form, demand));
  }

  /// Whose demand is shown.
  static final class DemandOption {
    @Option(names = "--demand", paramLabel = "FILE", description = OWN_DEMAND)
    private @Nullable Path file;

    Demand read(DemandReader reader) {
      Path given = file;
      return given == null ? reader.demand() : reader.demand(given);
    }
  }

  /// `keruen demand show`.
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      header = "Sums of the demand.")
  public static final class Show extends StudyVerb {

    /// What the rows of the table are.
    public enum By {
      COUNTRY,
      ZONE,
      GROUP;

      @Override
      public String toString() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    @Option(
        names = "--from",
        split = ",",
        paramLabel = "ID",
        description = "Only from these zones or countries.")
    private List<String> from = List.of();

    @Option(
        names = "--to",
        split = ",",
        paramLabel = "ID",
        description = "Only to these zones or countries.")
    private List<String> to = List.of();

    @Option(names = "--group", split = ",", paramLabel = "GROUP", description = "Only these goods.")
    private List<String> groups = List.of();

    @Option(
        names = "--by",
        paramLabel = "ROW",
        defaultValue = "country",
        description = "Rows: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private By by = By.COUNTRY;

    @Option(
        names = "--limit",
        paramLabel = "N",
        defaultValue = "30",
        description = "Most rows; default ${DEFAULT-VALUE}.")
    private int limit = 30;

    @Mixin private DemandOption demandOption = new DemandOption();
    @Mixin private ScenarioOption scenarioOption = new ScenarioOption();

    @Option(
        names = "--on",
        paramLabel = "DATE",
        defaultValue = "2030-01-01",
        description = "Day for which a scenario is asked; default ${DEFAULT-VALUE}.")
    private LocalDate on = LocalDate.of(2030, 1, 1);

    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        description = "Also write the flows shown to FILE, as .csv, .omx or .parquet.")
    private @Nullable Path output;

    Show(Engine engine, Console console) {
      super(engine, console);
    }

    @Override
    public Integer call() {
      Study study = study();
      Demand demand = demandOption.read(reader(study));
      ReadScenario scenario = scenarioOption.find(folder(), study);
      Demand asked = scenario == null ? demand : demand.under(scenario.scenario(), on);
      var between = new Change.Between(from, to, groups, false);
      if (output != null) {
        write(output, only(asked, between));
      }
      List<List<String>> rows =
          switch (by) {
            case COUNTRY -> DemandText.byCountry(asked, between, limit);
            case ZONE -> DemandText.byZone(asked, between, limit);
            case GROUP -> DemandText.byGroup(asked, between, limit);
          };
      print(DemandText.HEADS, rows);
      console.out().println();
      console.out().println(DemandText.total(asked, between));
      console.out().println(DemandText.WARNING);
      return Main.OK;
    }

    private static Demand only(Demand demand, Change.Between between) {
      return new Demand(
          demand.year(),
          demand.zones(),
          demand.flows().stream().filter(flow -> demand.isIn(flow, between)).toList());
    }
  }

  /// `keruen demand fit`.
  @Command(
      name = "fit",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      header = "The demand beside every published volume and total.")
  public static final class Fit extends StudyVerb {

    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        description = "Also write the table to FILE.md, between its marks if it has them.")
    private @Nullable Path output;

    @Mixin private DemandOption demandOption = new DemandOption();

    Fit(Engine engine, Console console) {
      super(engine, console);
    }

    @Override
    public Integer call() throws IOException {
      DemandReader reader = reader(study());
      Demand demand = demandOption.read(reader);
      DemandBasis basis = reader.basis(demand.year());
      List<DemandFit.Line> lines = DemandFit.lines(demand, basis.published());
      Path page = output;
      if (page != null) {
        writePage(page, DemandPage.render(demand, lines));
      }
      print(DemandText.FIT_HEADS, DemandText.fit(lines));
      console.out().println();
      console.out().println(DemandText.WARNING);
      return Main.OK;
    }

    private static void writePage(Path file, String tables) throws IOException {
      if (!file.toString().endsWith(".md")) {
        throw UsageException.of(
            "--output", "'" + file + "' is not a Markdown file", "end its name in .md");
      }
      String old = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      Files.writeString(file, DemandPage.into(old, tables), StandardCharsets.UTF_8);
    }
  }

  /// `keruen demand build`.
  @Command(
      name = "build",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      header = "Build the demand anew: gravity seed, balancing, fit to published volumes.")
  public static final class Build extends StudyVerb {

    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        description = "File to write, as .csv, .omx or .parquet; default: demand.csv of the study.")
    private @Nullable Path output;

    Build(Engine engine, Console console) {
      super(engine, console);
    }

    @Override
    public Integer call() {
      DemandReader reader = reader(study());
      DemandBuilder.Result result = DemandBuilder.build(reader.basis(BASE_YEAR));
      Path file = output == null ? reader.folder().resolve("demand.csv") : output;
      write(file, result.demand());
      console.out().println(DemandText.built(result, file));
      return Main.OK;
    }
  }
}
