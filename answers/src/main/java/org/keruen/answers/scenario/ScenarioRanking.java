package org.keruen.answers.scenario;

import java.util.List;
import org.keruen.answers.flow.FlowRun;
import org.keruen.study.flows.ClosurePairs;
import org.keruen.study.flows.ClosureRanking;

/// Which single closure, and which pair of them, costs most on a day under a scenario, named
/// by what was asked.
///
/// @param lines    closures found so far, in no order
/// @param closures how many there are when all are found; 0 while the first flows are sought
/// @param pairs    pairs found so far, in no order
public record ScenarioRanking(
    Question question,
    List<ClosureRanking.Line> lines,
    int closures,
    List<ClosurePairs.Line> pairs) {

  public ScenarioRanking {
    lines = List.copyOf(lines);
    pairs = List.copyOf(pairs);
  }

  /// What is asked. The same question has the same answer to the last digit.
  ///
  /// @param run       the flows that closures change
  /// @param mostLinks how many roads and railways are shut, those with most tonnes
  /// @param paired    how many closures are shut two by two, those that cost most
  ///                  USD, days or lost tonnes; 0 for none
  public record Question(ScenarioRun.Question run, int mostLinks, int paired) {
    /// A name made of all that decides the answer.
    public String id() {
      String pairs = paired == 0 ? "" : "\npairs by three " + paired;
      return RunName.of("ranking 1\n" + run.id() + "\n" + mostLinks + pairs);
    }

    /// The same without pairs, which is the first part of its answer.
    public Question single() {
      return new Question(run, mostLinks, 0);
    }
  }

  /// Whether every single closure was found.
  public boolean isSingleComplete() {
    return closures > 0 && lines.size() >= closures;
  }

  /// Pairs to be found; none as long as single closures are missing.
  public List<ClosurePairs.Pair> listPairs() {
    return isSingleComplete() ? ClosurePairs.listPairs(lines, question.paired) : List.of();
  }

  /// Whether all that was asked was found.
  public boolean isComplete() {
    return isSingleComplete() && pairs.size() >= listPairs().size();
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
