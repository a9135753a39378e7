package org.keruen.server.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.scenario.RankingJson;
import org.keruen.answers.scenario.ScenarioRanking;
import org.keruen.answers.scenario.WhatIf;
import org.keruen.server.job.JobRunner;
import org.keruen.store.Actor;
import org.keruen.store.Job;
import org.keruen.store.Runs;
import org.keruen.store.StoredRun;
import org.keruen.study.flows.ClosureRanking;

/// Rankings by id. What is found is there while the rest is still sought; a ranking that was
/// cancelled goes on where it stopped when it is asked for again. Complete ones are kept in the
/// store. Threads may share it.
public final class RankingShelf {

  /// The kind of its jobs.
  public static final String JOB_KIND = "ranking";

  private static final int MOST_KEPT = 24;
  private static final double FIRST_FLOWS_SHARE = 0.05;

  /// A ranking as it stands.
  public record Kept(ScenarioRanking ranking, JobRunner.Standing standing) {}

  private static final class Slot {
    private final ScenarioRanking.Question question;
    private final Map<String, ClosureRanking.Line> lines = new LinkedHashMap<>();
    private int closures;
    private String jobId = "";

    private Slot(ScenarioRanking.Question question) {
      this.question = question;
    }

    private synchronized ScenarioRanking ranking() {
      return new ScenarioRanking(question, List.copyOf(lines.values()), closures);
    }

    private synchronized void begin(int all) {
      closures = all;
    }

    private synchronized int add(ClosureRanking.Line line) {
      lines.put(line.element(), line);
      return lines.size();
    }

    private synchronized Set<String> known() {
      return Set.copyOf(lines.keySet());
    }
  }

  private final WhatIf whatIf;
  private final JobRunner runner;
  private final Runs runs;
  private final String version;
  private final Map<String, Slot> slots =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Slot> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /// @param version of the program
  public RankingShelf(WhatIf whatIf, JobRunner runner, Runs runs, String version) {
    this.whatIf = whatIf;
    this.runner = runner;
    this.runs = runs;
    this.version = version;
  }

  /// The ranking that answers a question, begun if need be.
  ///
  /// @throws org.keruen.server.http.Refusal if too many jobs wait
  public synchronized Kept ask(RunQuestion asked, int mostLinks, Actor actor) {
    var question = new ScenarioRanking.Question(asked.run(), mostLinks);
    Kept known = find(question.id());
    if (known != null && (known.ranking().isComplete() || isAtWork(known))) {
      return known;
    }
    runs.putIfAbsent(draft(asked, question), actor);
    Slot slot = slots.computeIfAbsent(question.id(), id -> restored(question));
    Job job = runner.start(JOB_KIND, asked.requestJson(), actor, steps -> rank(slot, steps));
    slot.jobId = job.id();
    return new Kept(slot.ranking(), new JobRunner.Standing(job, null));
  }

  private static boolean isAtWork(Kept kept) {
    return !kept.standing().job().state().hasEnded();
  }

  /// A ranking that was asked for since the server started; else null.
  public synchronized @Nullable Kept find(String id) {
    Slot slot = slots.get(id);
    JobRunner.Standing standing = slot == null ? null : runner.find(slot.jobId);
    return slot == null || standing == null ? null : new Kept(slot.ranking(), standing);
  }

  private StoredRun.Draft draft(RunQuestion asked, ScenarioRanking.Question question) {
    String request = asked.requestJson();
    String json = request.substring(0, request.length() - 1);
    json = json + ",\"mostLinks\":" + question.mostLinks() + "}";
    return new StoredRun.Draft(question.id(), json, asked.run().studyHash(), version);
  }

  /// With what an earlier server found.
  private Slot restored(ScenarioRanking.Question question) {
    Slot slot = new Slot(question);
    StoredRun stored = runs.find(question.id());
    String json = stored == null || !stored.version().equals(version) ? null : stored.resultJson();
    if (json != null) {
      List<ClosureRanking.Line> lines = RankingLines.read(json);
      lines.forEach(slot::add);
      slot.begin(lines.size());
    }
    return slot;
  }

  private String rank(Slot slot, JobRunner.Steps steps) {
    if (!slot.ranking().isComplete()) {
      find(slot, steps);
    }
    steps.at(1, "closures");
    JsonWriter json = JsonWriter.compact().object();
    RankingJson.record(json, slot.question, version);
    return json.endObject().finish();
  }

  private void find(Slot slot, JobRunner.Steps steps) {
    steps.at(0, "flows");
    ClosureRanking ranking = ScenarioRanking.prepare(whatIf, slot.question, version);
    List<String> elements = ranking.listElements(slot.question.mostLinks());
    slot.begin(elements.size());
    var stopped = new AtomicBoolean();
    List<RuntimeException> stops = new ArrayList<>();
    ranking.rank(
        elements,
        slot.known(),
        line -> {
          double share = (double) slot.add(line) / elements.size();
          try {
            steps.at(FIRST_FLOWS_SHARE + (1 - FIRST_FLOWS_SHARE) * share, "closures");
          } catch (RuntimeException stop) {
            // Not thrown on: closures at work on other threads come to an end first.
            stops.add(stop);
            stopped.set(true);
          }
        },
        stopped::get);
    if (!stops.isEmpty()) {
      throw stops.getFirst();
    }
    runs.keepResult(slot.question.id(), RankingLines.write(slot.ranking().lines()));
  }
}
