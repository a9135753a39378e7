package org.keruen.answers.scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.study.Study;
import org.keruen.study.demand.Capacities;
import org.keruen.study.demand.Demand;
import org.keruen.study.flows.CorridorFlows;
import org.keruen.study.flows.FlowQuestion;
import org.keruen.study.flows.FlowResult;

/// The flows of a day under a scenario, with all that repeats them.
///
/// @param study  as it is under the scenario
/// @param demand as it is under the scenario
public record ScenarioRun(Question question, Study study, Demand demand, FlowResult flows) {

  private static final int ID_BYTES = 8;

  /// What is asked. The same question has the same answer to the last digit.
  ///
  /// @param scenario  what is changed, or null for the study as it is
  /// @param date      day whose network the year's demand uses
  /// @param studyHash of every file of the study
  public record Question(@Nullable ReadScenario scenario, LocalDate date, String studyHash) {

    /// A name made of all that decides the answer.
    public String id() {
      String text =
          "flows 1\n"
              + (studyHash + "\n")
              + (scenario == null ? "-" : scenario.hash())
              + ("\n" + date + "\n" + settings());
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, ID_BYTES);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
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
  public static ScenarioRun of(WhatIf whatIf, Question question) {
    Study study = whatIf.ready().study();
    Demand demand = whatIf.basis().demand();
    Capacities capacities = whatIf.basis().capacities();
    ReadScenario read = question.scenario();
    if (read != null) {
      study = read.scenario().applyTo(study, question.date());
      demand = demand.under(read.scenario(), question.date());
      capacities = capacities.under(read.scenario(), question.date(), study.model().network());
    }
    FlowResult flows =
        CorridorFlows.of(
            new FlowQuestion(study, demand, capacities, question.date(), question.settings()));
    return new ScenarioRun(question, study, demand, flows);
  }
}
