package org.keruen.server.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.scenario.RankingJson;
import org.keruen.answers.scenario.ScenarioRanking;
import org.keruen.answers.scenario.WhatIf;
import org.keruen.server.job.JobRunner;
import org.keruen.server.kept.LastUsed;
import org.keruen.store.Actor;
import org.keruen.store.Job;
import org.keruen.store.Runs;
import org.keruen.store.StoredRun;
import org.keruen.study.flows.ClosurePairs;
import org.keruen.study.flows.ClosureRanking;

/// Rankings by id. What is found is there while the rest is still sought, and put into the store
/// every few seconds: a ranking that was cancelled, or whose server broke off, goes on where it
/// stopped when it is asked for again. Threads may share it.
public final class RankingShelf {

  /// The kind of its jobs.
  public static final String JOB_KIND = "ranking";

  private static final int MOST_KEPT = 24;
  private static final double FIRST_FLOWS_SHARE = 0.05;
  private static final long STORE_NANOS = TimeUnit.SECONDS.toNanos(5);

  /// A ranking as it stands.
  public record Kept(ScenarioRanking ranking, JobRunner.Standing standing) {}

  private final WhatIf whatIf;
  private final JobRunner runner;
  private final Runs runs;
  private final String version;
  private final LastUsed<String, RankingInWork> slots = new LastUsed<>(MOST_KEPT);

  /// @param version of the program
  public RankingShelf(WhatIf whatIf, JobRunner runner, Runs runs, String version) {
    this.whatIf = whatIf;
    this.runner = runner;
    this.runs = runs;
    this.version = version;
  }

  /// A question to be ranked.
  ///
  /// @param mostLinks how many roads and railways are shut
  /// @param paired    how many closures are shut two by two
  public static ScenarioRanking.Question question(RunQuestion asked, int mostLinks, int paired) {
    return new ScenarioRanking.Question(asked.run(), mostLinks, paired);
  }

  /// The ranking that answers a question, begun if need be.
  ///
  /// @throws org.keruen.server.http.Refusal if too many jobs wait
  public synchronized Kept ask(RunQuestion asked, int mostLinks, int paired, Actor actor) {
    ScenarioRanking.Question question = question(asked, mostLinks, paired);
    RankingInWork slot = slots.find(question.id());
    JobRunner.Standing standing = slot == null ? null : runner.find(slot.jobId());
    if (slot != null && standing != null) {
      var known = new Kept(slot.ranking(), standing);
      if (known.ranking().isComplete() || !standing.job().state().hasEnded()) {
        return known;
      }
    }
    runs.putIfAbsent(draft(asked, question), actor);
    RankingInWork begun = slot == null ? new RankingInWork(question, begun(question)) : slot;
    slots.put(question.id(), begun);
    JobRunner.Run run = steps -> rank(begun, steps);
    Job job = runner.start(JOB_KIND, JobRunner.Lane.LONG, asked.requestJson(), actor, run);
    begun.begunBy(job.id());
    return new Kept(begun.ranking(), new JobRunner.Standing(job, null));
  }

  /// A ranking that was asked for since the server started, as far as it is found; else null.
  public synchronized @Nullable ScenarioRanking find(String id) {
    RankingInWork slot = slots.find(id);
    return slot == null ? null : slot.ranking();
  }

  /// What an earlier server found, which may be nothing.
  public ScenarioRanking stored(ScenarioRanking.Question question) {
    StoredRun stored = runs.find(question.id());
    String json = stored == null || !stored.version().equals(version) ? null : stored.resultJson();
    return json == null
        ? new ScenarioRanking(question, List.of(), 0, List.of())
        : RankingLines.read(question, json);
  }

  private StoredRun.Draft draft(RunQuestion asked, ScenarioRanking.Question question) {
    String request = asked.requestJson();
    String json = request.substring(0, request.length() - 1);
    json += ",\"mostLinks\":" + question.mostLinks() + ",\"paired\":" + question.paired() + "}";
    return new StoredRun.Draft(question.id(), json, asked.run().studyHash(), version);
  }

  /// What is known of a ranking before it begins: its own lines, or those of the one without pairs.
  private ScenarioRanking begun(ScenarioRanking.Question question) {
    ScenarioRanking own = stored(question);
    if (own.closures() > 0) {
      return own;
    }
    ScenarioRanking single = find(question.single().id());
    return single == null ? stored(question.single()) : single;
  }

  private String rank(RankingInWork slot, JobRunner.Steps steps) {
    if (!slot.ranking().isComplete()) {
      new Search(slot, steps).run();
    }
    steps.at(1, "closures");
    JsonWriter json = JsonWriter.compact().object();
    RankingJson.record(json, slot.question(), version);
    return json.endObject().finish();
  }

  /// One job's work.
  private final class Search {
    private final RankingInWork slot;
    private final JobRunner.Steps steps;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<RuntimeException> stops = new ArrayList<>();
    private long storedNanos = System.nanoTime();

    private Search(RankingInWork slot, JobRunner.Steps steps) {
      this.slot = slot;
      this.steps = steps;
    }

    private void run() {
      steps.at(0, "flows");
      ClosureRanking ranking = ScenarioRanking.prepare(whatIf, slot.question(), version);
      List<String> elements = ranking.listElements(slot.question().mostLinks());
      slot.begin(elements.size());
      ranking.rank(
          elements,
          slot.known(),
          line -> {
            slot.add(line);
            tell("closures");
          },
          stopped::get);
      endIfStopped();
      ClosurePairs.rank(
          ranking,
          slot.listPairsLeft(),
          line -> {
            slot.add(line);
            tell("pairs");
          },
          stopped::get);
      endIfStopped();
      store();
    }

    private void tell(String phase) {
      try {
        steps.at(FIRST_FLOWS_SHARE + (1 - FIRST_FLOWS_SHARE) * slot.share(), phase);
      } catch (RuntimeException stop) {
        // Not thrown on: closures at work on other threads come to an end first.
        stops.add(stop);
        stopped.set(true);
      }
      if (System.nanoTime() - storedNanos > STORE_NANOS) {
        storedNanos = System.nanoTime();
        store();
      }
    }

    private void endIfStopped() {
      if (!stops.isEmpty()) {
        store();
        throw stops.getFirst();
      }
    }

    private void store() {
      runs.keepResult(slot.question().id(), RankingLines.write(slot.ranking()));
    }
  }
}
