package org.keruen.answers.scenario;

import java.util.List;
import org.keruen.answers.flow.FlowRun;
import org.keruen.study.flows.ClosureRanking;

/// Which single closure costs most on a day under a scenario, named by what was asked.
///
/// @param lines    closures found so far, in no order
/// @param closures how many there are when all are found; 0 while the first flows are sought
public record ScenarioRanking(Question question, List<ClosureRanking.Line> lines, int closures) {

  public ScenarioRanking {
    lines = List.copyOf(lines);
  }

  /// What is asked. The same question has the same answer to the last digit.
  ///
  /// @param run       the flows that closures change
  /// @param mostLinks how many roads and railways are shut, those with most tonnes
  public record Question(ScenarioRun.Question run, int mostLinks) {
    /// A name made of all that decides the answer.
    public String id() {
      return RunName.of("ranking 1\n" + run.id() + "\n" + mostLinks);
    }
  }

  /// Whether every closure was found.
  public boolean isComplete() {
    return closures > 0 && lines.size() >= closures;
  }

  /// Finds the flows that closures change; seconds.
  ///
  /// @param version of the program
  public static ClosureRanking prepare(WhatIf whatIf, Question question, String version) {
    ScenarioRun.Question run = question.run();
    FlowRun.Basis basis = ScenarioRun.basis(whatIf, run, version);
    return new ClosureRanking(
        FlowRun.question(
            basis,
            run.scenario() == null ? null : run.scenario().scenario(),
            run.date(),
            run.settings()));
  }
}
