package org.keruen.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.plan.Phrases;
import org.keruen.answers.plan.PlanCsv;
import org.keruen.answers.plan.PlanJson;
import org.keruen.answers.question.ConsignmentReader;
import org.keruen.answers.question.DayReader;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.question.Vocabulary;
import org.keruen.answers.words.Messages;
import org.keruen.cli.render.PlanCards;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.shipment.Consignment;
import org.keruen.shipment.Plan;
import org.keruen.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `keruen plan`: the ways to move one consignment.
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Ways to move a consignment: days, money, CO2e, borders, documents; and what is shut.",
    description = {
      "",
      "  keruen plan Almaty Karachi --goods \"HS 6203\" --weight 20t --depart 2026-03-02",
      "  keruen plan Lahore Almaty --goods garments --teu 2 --depart 2026-09-01 --lang ru",
      "  keruen plan Almaty Karachi --goods wheat --weight 1000t --depart 2026-03-02 \\",
      "      --avoid country=IR,mode=air --format json",
      "  keruen plan Almaty Karachi --goods wheat --weight 60t --depart 2031-03-02 \\",
      "      --scenario ktap-chaman",
      ""
    })
public final class PlanCommand implements Callable<Integer> {

  /// How the answer is written to stdout.
  public enum Format {
    TABLE,
    JSON,
    GEOJSON,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Engine engine;
  private final Console console;

  @Mixin private ConsignmentOptions typed = new ConsignmentOptions();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Use only what was known on this day; default: all that the study knows.")
  private @Nullable String asOf;

  @Mixin private ScenarioOption scenarioOption = new ScenarioOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Also write the Time-Cost-Distance chart: FILE.svg or .png, or a page: .html.")
  private @Nullable Path output;

  @Option(names = "--explain", description = "Every line of money, rule and source in the table.")
  private boolean explain;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Echoed in JSON; same seed, same bytes.")
  private @Nullable Long seed;

  @Mixin private LanguageOption lang = new LanguageOption();
  @Mixin private StudyOption studyOption = new StudyOption();

  PlanCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public Integer call() {
    ChartFile chart = output == null ? null : ChartFile.of(output);
    Study now = engine.study(studyOption.folder);
    ReadScenario scenario = scenarioOption.find(studyOption.folder, now);
    Study study =
        scenario == null
            ? now
            : scenario.scenario().applyTo(now, DayReader.read(typed.depart, "--depart"));
    Consignment consignment = consignment(study);
    Plan plan = engine.plan(study, consignment, Days.read(asOf, "--as-of", study));
    Phrases phrases = new Phrases(study, Messages.of(lang.language));
    if (chart != null) {
      chart.write(plan, study, phrases, console);
    }
    if (scenario != null && format == Format.TABLE) {
      console.out().println(console.ink().warning("What if: " + scenario.scenario().title()));
      console.out().println();
    }
    console.out().print(text(plan, study, phrases));
    console.out().flush();
    return plan.options().isEmpty() ? Main.NO_WAY : Main.OK;
  }

  private Consignment consignment(Study study) {
    try {
      return new ConsignmentReader(new Vocabulary(study), OptionWording.OPTIONS)
          .read(typed.typed());
    } catch (UsageException fault) {
      throw OptionWording.OPTIONS.typed(fault);
    }
  }

  private String text(Plan plan, Study study, Phrases phrases) {
    return switch (format) {
      case TABLE -> PlanCards.render(plan, phrases, console.ink(), explain);
      case JSON -> PlanJson.render(plan, study, phrases, seed);
      case CSV -> PlanCsv.render(plan, phrases);
      case GEOJSON -> engine.geoJson(study, plan);
    };
  }
}
