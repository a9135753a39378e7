package org.keruen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.words.Language;
import org.keruen.cli.render.Table;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.io.study.DemandReader;
import org.keruen.io.study.StudyHash;
import org.keruen.study.Study;
import org.keruen.study.demand.Capacities;
import org.keruen.study.demand.Demand;
import org.keruen.study.flows.ClosureRanking;
import org.keruen.study.flows.ClosureRanking.Line;
import org.keruen.study.flows.FlowQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keruen scenario rank`: which single closure costs most.
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Which single closure costs most: posts, terminals, services and main lines in turn.",
    description = {
      "",
      "  keruen scenario rank",
      "  keruen scenario rank --scenario ktap-chaman --on 2031-06-01 -o closures.csv",
      "",
      "With -o every closure is written when it is found; the same command goes on where it"
          + " stopped.",
      ""
    })
public final class ScenarioRankCommand extends ScenarioCommand.Verb {

  private static final int TOLD_EVERY = 20;

  private static final String HEAD =
      "element,usedTonnes,extraUsd,extraTonneDays,lostTonnes,studyHash,scenarioHash,date";

  @Mixin private ScenarioOption scenarioOption = new ScenarioOption();

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "Day whose network carries the year's demand; default: the study's last day.")
  private @Nullable LocalDate on;

  @Option(
      names = "--lines",
      paramLabel = "N",
      defaultValue = "120",
      description = "How many railway lines, by tonnes; default ${DEFAULT-VALUE}.")
  private int lines = 120;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "25",
      description = "Most rows of the table; default ${DEFAULT-VALUE}.")
  private int limit = 25;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Also write every closure to FILE.csv.")
  private @Nullable Path output;

  ScenarioRankCommand(Engine engine, Console console) {
    super(engine, console);
  }

  @Override
  public Integer call() throws IOException {
    Study study = study();
    LocalDate day = on == null ? study.asOf() : on;
    ReadScenario scenario = scenarioOption.find(folder(), study);
    var ranking = new ClosureRanking(question(study, scenario, day), new FlowTelling(console));
    String run = StudyHash.of(folder()) + "," + hash(scenario) + "," + day;
    Map<String, Line> known = known(run);
    List<String> elements = ranking.listElements(Math.max(0, lines));
    int[] done = {known.size()};
    List<Line> found =
        ranking.rank(
            elements,
            known.keySet(),
            line -> {
              write(line, run);
              tell(++done[0], elements.size());
            },
            Thread.currentThread()::isInterrupted);
    List<Line> all = new ArrayList<>(known.values());
    all.addAll(found);
    print(all, ranking, day);
    return Main.OK;
  }

  private void tell(int done, int all) {
    if (done % TOLD_EVERY == 0 || done == all) {
      console.err().println("keruen: " + done + " of " + all + " closures");
      console.err().flush();
    }
  }

  private static String hash(@Nullable ReadScenario scenario) {
    return scenario == null ? "" : scenario.hash();
  }

  private FlowQuestion question(Study study, @Nullable ReadScenario scenario, LocalDate day) {
    var reader = new DemandReader(folder(), study);
    Demand demand = reader.demand();
    Capacities capacities = reader.capacities();
    if (scenario == null) {
      return new FlowQuestion(
          study, demand, capacities, reader.constants(), day, FlowQuestion.Settings.USUAL);
    }
    Study changed = scenario.scenario().applyTo(study, day);
    return new FlowQuestion(
        changed,
        demand.under(scenario.scenario(), day),
        capacities.under(scenario.scenario(), day, changed.model().network()),
        reader.constants(),
        day,
        FlowQuestion.Settings.USUAL);
  }

  /// Closures of the same run that the file has already.
  private Map<String, Line> known(String run) throws IOException {
    Map<String, Line> known = new LinkedHashMap<>();
    Path file = output;
    if (file == null || !Files.exists(file)) {
      return known;
    }
    List<String> rows = Files.readAllLines(file, StandardCharsets.UTF_8);
    endLastRow(file);
    if (rows.isEmpty() || !rows.getFirst().equals(HEAD)) {
      throw UsageException.of(
          "--output", "'" + file + "' is not a ranking", "give another file, or remove this one");
    }
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      // A row that a stop cut short has no date, so it is done again.
      if (row.endsWith(run) && cells.length == HEAD.split(",").length) {
        known.put(cells[0], line(cells));
      }
    }
    return known;
  }

  /// A stop can cut a row short: what follows begins a row of its own.
  private static void endLastRow(Path file) throws IOException {
    if (!Files.readString(file, StandardCharsets.UTF_8).endsWith("\n")) {
      Files.writeString(file, "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }
  }

  private static Line line(String[] cells) {
    return new Line(
        cells[0],
        Double.parseDouble(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]));
  }

  private void write(Line line, String run) {
    Path file = output;
    if (file == null) {
      return;
    }
    String row =
        String.format(
            Locale.ROOT,
            "%s,%.1f,%.0f,%.0f,%.1f,%s\n",
            line.element(),
            line.usedTonnes(),
            line.extraUsd(),
            line.extraTonneDays(),
            line.lostTonnes(),
            run);
    try {
      String head = Files.exists(file) ? "" : HEAD + "\n";
      Files.writeString(
          file,
          head + row,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw UsageException.of("--output", "'" + file + "' cannot be written", "give another file");
    }
  }

  private void print(List<Line> all, ClosureRanking ranking, LocalDate day) {
    List<List<String>> rows =
        all.stream()
            .sorted(
                Comparator.comparingDouble(Line::extraUsd).reversed().thenComparing(Line::element))
            .limit(Math.max(0, limit))
            .map(ScenarioRankCommand::cells)
            .toList();
    List<String> heads = List.of("shut", "used, 1000 t", "USD mn", "1000 t-days", "lost, 1000 t");
    console.out().print(Table.render(Language.EN, console.ink(), heads, rows));
    console.out().println();
    console
        .out()
        .printf(
            Locale.ROOT,
            """
            %d closures, each alone, for a year with the network of %s; %.1f Mt carried.
            USD is carriage and time of what still has a way; lost tonnes are counted apart.
            Demand and most capacities are estimated: read the order, not the digits.
            """,
            all.size(),
            day,
            ranking.base().totals().tonnes() / 1e6);
  }

  private static List<String> cells(Line line) {
    return List.of(
        line.element(),
        thousands(line.usedTonnes()),
        String.format(Locale.ROOT, "%,.1f", line.extraUsd() / 1e6),
        thousands(line.extraTonneDays()),
        thousands(line.lostTonnes()));
  }

  private static String thousands(double value) {
    return String.format(Locale.ROOT, "%,.0f", value / 1000);
  }
}
