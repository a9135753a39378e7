package org.keruen.server.flow;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.scenario.RunJson;
import org.keruen.answers.scenario.ScenarioRun;
import org.keruen.answers.scenario.WhatIf;
import org.keruen.server.job.JobRunner;
import org.keruen.store.Actor;
import org.keruen.store.Job;
import org.keruen.store.Runs;
import org.keruen.study.flows.FlowMemory;
import org.keruen.study.flows.FlowWatch;

/// Runs by id. Who asks what was asked before gets the same job, or the answer at once. Questions
/// are kept in the store, so that a link to a run computes it again after a restart; answers are
/// kept in memory. Threads may share it.
public final class RunShelf {

  /// The kind of its jobs.
  public static final String JOB_KIND = "flows";

  private static final int MOST_KEPT = 24;

  /// About what part of a run reading is.
  private static final double READ = 0.1;

  /// A run that was asked for.
  ///
  /// @param answer null until it is computed
  public record Kept(
      ScenarioRun.Question question, JobRunner.Standing standing, @Nullable ScenarioRun answer) {}

  /// A question with its job; the answer comes later.
  private static final class Slot {
    private final ScenarioRun.Question question;
    private final String jobId;
    private @Nullable ScenarioRun answer;

    private Slot(ScenarioRun.Question question, String jobId) {
      this.question = question;
      this.jobId = jobId;
    }
  }

  private final WhatIf whatIf;
  private final JobRunner runner;
  private final Runs runs;
  private final String version;
  private final FlowMemory memory = new FlowMemory();
  private final Map<String, Slot> slots = new LinkedHashMap<>(64, 0.75f, true);

  /// @param version of the program
  public RunShelf(WhatIf whatIf, JobRunner runner, Runs runs, String version) {
    this.whatIf = whatIf;
    this.runner = runner;
    this.runs = runs;
    this.version = version;
  }

  /// The run that answers a question, begun if need be.
  ///
  /// @throws org.keruen.server.http.Refusal if too many jobs wait
  public synchronized Kept ask(RunQuestion asked, Actor actor) {
    ScenarioRun.Question question = asked.run();
    Kept known = find(question.id());
    if (known != null && !isBroken(known)) {
      return known;
    }
    runs.putIfAbsent(asked.draft(question.id(), version), actor);
    JsonWriter record = JsonWriter.compact().object();
    RunJson.record(record, question, version);
    String json = record.endObject().finish();
    Job job =
        runner.start(
            JOB_KIND, JobRunner.Lane.SHORT, json, actor, steps -> compute(question, json, steps));
    slots.put(question.id(), new Slot(question, job.id()));
    forgetOldest();
    return new Kept(question, new JobRunner.Standing(job, null), null);
  }

  /// A run that was asked for since the server started, unless it is long ago; else null.
  public synchronized @Nullable Kept find(String id) {
    Slot slot = slots.get(id);
    JobRunner.Standing standing = slot == null ? null : runner.find(slot.jobId);
    return slot == null || standing == null ? null : new Kept(slot.question, standing, slot.answer);
  }

  /// Whether a run ended without an answer.
  private static boolean isBroken(Kept kept) {
    return kept.answer() == null && kept.standing().job().state().hasEnded();
  }

  private String compute(ScenarioRun.Question question, String json, JobRunner.Steps steps) {
    steps.at(0, "demand and network");
    whatIf.basis();
    steps.at(READ, "flows");
    ScenarioRun answer = ScenarioRun.of(whatIf, question, version, memory, watch(steps));
    steps.at(1, "flows");
    keep(answer);
    return json;
  }

  /// Tells the job, which throws when it is to stop.
  private static FlowWatch watch(JobRunner.Steps steps) {
    return progress -> {
      steps.at(READ + (1 - READ) * progress.part(), "flows");
      return true;
    };
  }

  private synchronized void keep(ScenarioRun answer) {
    Slot slot = slots.get(answer.question().id());
    if (slot != null) {
      slot.answer = answer;
    }
  }

  /// Those at work stay: somebody waits for them.
  private void forgetOldest() {
    Iterator<Slot> oldest = slots.values().iterator();
    int surplus = slots.size() - MOST_KEPT;
    while (surplus > 0 && oldest.hasNext()) {
      if (oldest.next().answer != null) {
        oldest.remove();
        surplus--;
      }
    }
  }
}
