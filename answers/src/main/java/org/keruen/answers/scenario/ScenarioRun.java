package org.keruen.answers.scenario;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.flow.FlowRun;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.study.Study;
import org.keruen.study.demand.Demand;
import org.keruen.study.flows.FlowMemory;
import org.keruen.study.flows.FlowQuestion;
import org.keruen.study.flows.FlowResult;
import org.keruen.study.flows.FlowWatch;

/// The flows of a day under a scenario, named by what was asked.
public record ScenarioRun(Question question, FlowRun run) {

  /// What is asked. The same question has the same answer to the last digit.
  ///
  /// @param scenario  what is changed, or null for the study as it is
  /// @param date      day whose network the year's demand uses
  /// @param studyHash of every file of the study
  public record Question(@Nullable ReadScenario scenario, LocalDate date, String studyHash) {

    /// A name made of all that decides the answer.
    public String id() {
      String text =
          "flows 4\n"
              + (studyHash + "\n")
              + (scenario == null ? "-" : scenario.hash())
              + ("\n" + date + "\n" + settings());
      return RunName.of(text);
    }

    /// How the choice and the queues are modelled.
    public FlowQuestion.Settings settings() {
      return FlowQuestion.Settings.USUAL;
    }

    /// The scenario's id, or null for the study as it is.
    public @Nullable String scenarioId() {
      return scenario == null ? null : scenario.scenario().id();
    }
  }

  /// Computes it; seconds.
  ///
  /// @param version of the program
  public static ScenarioRun of(WhatIf whatIf, Question question, String version) {
    return of(whatIf, question, version, new FlowMemory(), FlowWatch.SILENT);
  }

  /// Computes it; seconds.
  ///
  /// @param version of the program
  /// @param memory  of runs before; changes no digit
  /// @param watch   told how far it is; may stop it
  public static ScenarioRun of(
      WhatIf whatIf, Question question, String version, FlowMemory memory, FlowWatch watch) {
    FlowRun.Basis basis = basis(whatIf, question, version);
    return new ScenarioRun(
        question,
        FlowRun.of(
            basis, question.scenario(), question.date(), question.settings(), memory, watch));
  }

  static FlowRun.Basis basis(WhatIf whatIf, Question question, String version) {
    WhatIf.Basis read = whatIf.basis();
    return new FlowRun.Basis(
        whatIf.ready().study(),
        read.demand(),
        read.capacities(),
        read.constants(),
        question.studyHash(),
        null,
        version);
  }

  /// The study as it is under the scenario.
  public Study study() {
    return run.question().study();
  }

  /// The demand as it is under the scenario.
  public Demand demand() {
    return run.question().demand();
  }

  public FlowResult flows() {
    return run.result();
  }
}
