package org.keruen.server.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keruen.answers.scenario.ScenarioRanking;
import org.keruen.study.flows.ClosurePairs;
import org.keruen.study.flows.ClosureRanking;

/// A ranking while it is found: one thread adds, others look.
final class RankingInWork {

  private final ScenarioRanking.Question question;
  private final Map<String, ClosureRanking.Line> lines = new LinkedHashMap<>();
  private final Map<String, ClosurePairs.Line> pairs = new LinkedHashMap<>();
  private int closures;
  private String jobId = "";

  /// @param found what is known of it, or of the same ranking without pairs
  RankingInWork(ScenarioRanking.Question question, ScenarioRanking found) {
    this.question = question;
    this.closures = found.closures();
    found.lines().forEach(this::add);
    found.pairs().forEach(this::add);
  }

  ScenarioRanking.Question question() {
    return question;
  }

  synchronized ScenarioRanking ranking() {
    return new ScenarioRanking(
        question, List.copyOf(lines.values()), closures, List.copyOf(pairs.values()));
  }

  synchronized void begin(int all) {
    closures = all;
  }

  synchronized void add(ClosureRanking.Line line) {
    lines.put(line.element(), line);
  }

  synchronized void add(ClosurePairs.Line line) {
    pairs.put(line.pair().key(), line);
  }

  synchronized Set<String> known() {
    return Set.copyOf(lines.keySet());
  }

  /// Pairs that are not found yet.
  synchronized List<ClosurePairs.Pair> listPairsLeft() {
    return ranking().listPairs().stream().filter(pair -> !pairs.containsKey(pair.key())).toList();
  }

  /// What is found of all that is asked; 0..1.
  synchronized double share() {
    int allPairs = question.paired() * (question.paired() - 1) / 2;
    return closures == 0 ? 0 : (double) (lines.size() + pairs.size()) / (closures + allPairs);
  }

  synchronized String jobId() {
    return jobId;
  }

  synchronized void begunBy(String job) {
    jobId = job;
  }
}
