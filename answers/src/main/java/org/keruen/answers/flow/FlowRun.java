package org.keruen.answers.flow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.study.Study;
import org.keruen.study.demand.Capacities;
import org.keruen.study.demand.ChoiceConstant;
import org.keruen.study.demand.Demand;
import org.keruen.study.flows.ElasticDemand;
import org.keruen.study.flows.FlowComparison;
import org.keruen.study.flows.FlowMemory;
import org.keruen.study.flows.FlowQuestion;
import org.keruen.study.flows.FlowResult;
import org.keruen.study.flows.FlowWatch;
import org.keruen.study.scenario.Scenario;

/// Flows, and the record by which they can be repeated to the digit. Immutable.
public record FlowRun(Made made, FlowQuestion question, FlowResult result) {

  /// What all runs of a study share.
  ///
  /// @param studyHash  of every file of the study
  /// @param demandHash of a demand of the user's own, or null for the study's
  /// @param version    of Keruen
  public record Basis(
      Study study,
      Demand demand,
      Capacities capacities,
      List<ChoiceConstant> constants,
      String studyHash,
      @Nullable String demandHash,
      String version) {
    public Basis {
      constants = List.copyOf(constants);
    }
  }

  /// What a run was made of.
  ///
  /// @param scenario     id, or null for the study as it is
  /// @param scenarioHash of all that it changes, or null
  public record Made(
      String study,
      String studyHash,
      @Nullable String scenario,
      @Nullable String scenarioHash,
      @Nullable String demandHash,
      LocalDate date,
      FlowQuestion.Settings settings,
      String version) {}

  /// The flows on a day.
  ///
  /// @param read scenario, or null for the study as it is
  public static FlowRun of(Basis basis, @Nullable ReadScenario read, LocalDate date) {
    return of(basis, read, date, FlowQuestion.Settings.USUAL, new FlowMemory(), FlowWatch.SILENT);
  }

  /// The flows on a day.
  ///
  /// @param read     scenario, or null for the study as it is
  /// @param settings how the choice, the queues and the demand are modelled
  /// @param memory   of runs before; changes no digit
  /// @param watch    told how far they are; may stop them
  /// @throws java.util.concurrent.CancellationException if it does
  public static FlowRun of(
      Basis basis,
      @Nullable ReadScenario read,
      LocalDate date,
      FlowQuestion.Settings settings,
      FlowMemory memory,
      FlowWatch watch) {
    var made =
        new Made(
            basis.study().id(),
            basis.studyHash(),
            read == null ? null : read.scenario().id(),
            read == null ? null : read.hash(),
            basis.demandHash(),
            date,
            settings,
            basis.version());
    FlowQuestion question = question(basis, read == null ? null : read.scenario(), date, settings);
    ElasticDemand elastic =
        settings.elasticity() == 0 ? null : elastic(basis, settings, memory, watch);
    return new FlowRun(made, question, memory.answer(question, elastic, watch));
  }

  /// The demand of the study is what was observed with the study as it is.
  private static ElasticDemand elastic(
      Basis basis, FlowQuestion.Settings settings, FlowMemory memory, FlowWatch watch) {
    LocalDate day = FlowQuestion.observedOn(basis.demand());
    return memory.observe(question(basis, null, day, settings), settings.elasticity(), watch);
  }

  /// What is asked of the engine on a day, under a scenario or none.
  public static FlowQuestion question(
      Basis basis, @Nullable Scenario scenario, LocalDate date, FlowQuestion.Settings settings) {
    if (scenario == null) {
      return new FlowQuestion(
          basis.study(), basis.demand(), basis.capacities(), basis.constants(), date, settings);
    }
    Study study = scenario.applyTo(basis.study(), date);
    return new FlowQuestion(
        study,
        basis.demand().under(scenario, date),
        basis.capacities().under(scenario, date, study.model().network()),
        basis.constants(),
        date,
        settings);
  }

  /// This run less another.
  public FlowComparison minus(FlowRun first) {
    return FlowComparison.of(first.side(), side());
  }

  private FlowComparison.Side side() {
    return new FlowComparison.Side(result, question.study().model().network());
  }

  /// What it is called.
  public String title() {
    return made.scenario() == null ? "the study as it is" : made.scenario();
  }

  /// Its record as a member of an object.
  void write(JsonWriter json, String name) {
    json.name(name);
    writeRecord(json);
  }

  /// Its record as the value that comes next.
  void writeRecord(JsonWriter json) {
    json.object()
        .text("study", made.study())
        .text("studyHash", made.studyHash())
        .text("scenario", made.scenario())
        .text("scenarioHash", made.scenarioHash())
        .text("demandHash", made.demandHash())
        .text("date", made.date())
        .object("settings")
        .exact("halvedByDearerShare", made.settings().halvedByDearerShare())
        .exact("seasonDays", made.settings().seasonDays())
        .exact("residual", made.settings().residual());
    if (made.settings().elasticity() != 0) {
      json.exact("elasticity", made.settings().elasticity())
          .text("observedOn", FlowQuestion.observedOn(question.demand()));
    }
    json.endObject().text("version", made.version()).endObject();
  }
}
