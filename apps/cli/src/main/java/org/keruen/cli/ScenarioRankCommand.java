package org.keruen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.flow.FlowRun;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.scenario.RankingJson;
import org.keruen.answers.scenario.ScenarioRanking;
import org.keruen.answers.scenario.ScenarioRun;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.cli.render.RankingSheet;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.io.study.StudyHash;
import org.keruen.study.Study;
import org.keruen.study.flows.ClosureMeasure;
import org.keruen.study.flows.ClosurePairs;
import org.keruen.study.flows.ClosureRanking;
import org.keruen.study.flows.ClosureRanking.Line;
import org.keruen.study.flows.FlowQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keruen scenario rank`: which single closure, and which pair of them, costs most.
@Command(
    name = "rank",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Which closure costs most: posts, terminals, services, main lines, and pairs of them.",
    description = {
      "",
      "  keruen scenario rank",
      "  keruen scenario rank --scenario ktap-chaman --on 2031-06-01 -o closures.csv",
      "  keruen scenario rank --pairs --by lost -o closures.csv",
      "",
      "With -o every closure is written when it is found; the same command goes on where it"
          + " stopped.",
      "A pair that costs more than the sum of each alone stands in for each other.",
      ""
    })
public final class ScenarioRankCommand extends StudyVerb {

  private static final int TOLD_EVERY = 20;
  private static final int MOST_PAIRED = 60;

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
      names = "--pairs",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = "20",
      description =
          "Also shut two by two the N closures that cost most USD, days or lost tonnes; without N"
              + " the 20 that do.")
  private int paired;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private ScenarioCommand.Format format = ScenarioCommand.Format.TABLE;

  @Option(
      names = "--by",
      paramLabel = "MEASURE",
      defaultValue = "usd",
      description =
          "What the tables are sorted by: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private ClosureMeasure measure = ClosureMeasure.USD;

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
    if (paired < 0 || paired > MOST_PAIRED) {
      throw UsageException.of(
          "--pairs", paired + " is out of range", "give 0 to " + MOST_PAIRED + " closures");
    }
    Study study = study();
    LocalDate day = on == null ? study.asOf() : on;
    ReadScenario scenario = scenarioOption.find(folder(), study);
    String hash = StudyHash.of(folder());
    var asked =
        new ScenarioRanking.Question(
            new ScenarioRun.Question(scenario, day, hash), Math.max(0, lines), paired);
    var ranking =
        new ClosureRanking(question(study, scenario, day, hash), new FlowTelling(console));
    String run = hash + "," + (scenario == null ? "" : scenario.hash()) + "," + day;
    ScenarioRanking found = found(asked, ranking, new RankingFile(output, run));
    Labels labels = new Labels(study, Messages.of(Language.EN));
    switch (format) {
      case TABLE -> print(found, ranking, labels);
      case JSON -> console.out().println(RankingJson.render(found, labels, Version.number()));
    }
    return Main.OK;
  }

  private ScenarioRanking found(
      ScenarioRanking.Question asked, ClosureRanking ranking, RankingFile file) {
    List<String> elements = ranking.listElements(asked.mostLinks());
    Map<String, Line> single = new LinkedHashMap<>(file.single());
    single.keySet().retainAll(elements);
    Set<String> known = Set.copyOf(single.keySet());
    ranking.rank(
        elements,
        known,
        line -> {
          file.add(line);
          single.put(line.element(), line);
          tell(single.size(), elements.size(), "closures");
        },
        Thread.currentThread()::isInterrupted);
    List<Line> lines = elements.stream().filter(single::containsKey).map(single::get).toList();
    var alone = new ScenarioRanking(asked, lines, elements.size(), List.of());
    return new ScenarioRanking(asked, lines, elements.size(), pairs(alone, ranking, file));
  }

  private List<ClosurePairs.Line> pairs(
      ScenarioRanking alone, ClosureRanking ranking, RankingFile file) {
    List<ClosurePairs.Pair> pairs = alone.listPairs();
    Map<String, ClosurePairs.Line> found = new LinkedHashMap<>();
    for (ClosurePairs.Pair pair : pairs) {
      ClosurePairs.Line known = file.pairs().get(pair.key());
      if (known != null) {
        found.put(pair.key(), known);
      }
    }
    List<ClosurePairs.Pair> left =
        pairs.stream().filter(pair -> !found.containsKey(pair.key())).toList();
    ClosurePairs.rank(
        ranking,
        left,
        line -> {
          file.add(line);
          found.put(line.pair().key(), line);
          tell(found.size(), pairs.size(), "pairs");
        },
        Thread.currentThread()::isInterrupted);
    return List.copyOf(found.values());
  }

  private void tell(int done, int all, String what) {
    if (done % TOLD_EVERY == 0 || done == all) {
      console.err().println("keruen: " + done + " of " + all + " " + what);
      console.err().flush();
    }
  }

  private FlowQuestion question(
      Study study, @Nullable ReadScenario scenario, LocalDate day, String studyHash) {
    var reader = reader(study);
    var basis =
        new FlowRun.Basis(
            study,
            reader.demand(),
            reader.capacities(),
            reader.constants(),
            studyHash,
            null,
            Version.number());
    return FlowRun.question(
        basis, scenario == null ? null : scenario.scenario(), day, FlowQuestion.Settings.USUAL);
  }

  private void print(ScenarioRanking found, ClosureRanking ranking, Labels labels) {
    var sheet = new RankingSheet(labels, console.ink(), measure, Math.max(0, limit));
    console.out().print(sheet.single(found.lines()));
    console.out().println();
    if (!found.pairs().isEmpty()) {
      console.out().print(sheet.pairs(found.pairs()));
      console.out().println();
    }
    LocalDate day = found.question().run().date();
    double tonnes = ranking.base().totals().tonnes();
    console.out().print(RankingSheet.note(found.lines().size(), found.pairs().size(), day, tonnes));
  }
}
