package org.keruen.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Long runs and where they stand. The store runs nothing; whoever runs a job tells it here.
///
/// A change that comes too late (progress of a job that was cancelled, a second end) does nothing
/// and returns false: that is how a run learns that it should stop.
public final class Jobs {

  private static final String INTERRUPTED =
      "The server stopped while this job was queued or running; ask for it again.";

  private final Drawer drawer;

  Jobs(Drawer drawer) {
    this.drawer = drawer;
  }

  /// Keeps a new job as `QUEUED`.
  public Job submit(String kind, String requestJson, Actor actor) {
    Texts.word(kind, "kind");
    Texts.plain(requestJson, "request");
    Job job =
        new Job(
            drawer.newId(),
            kind,
            requestJson,
            actor.id(),
            Job.State.QUEUED,
            new Job.Progress(0, ""),
            new Job.Outcome(null, null),
            new Job.Times(drawer.now(), null, null));
    drawer.write(
        transaction -> {
          insert(transaction, job);
          drawer.audit(transaction, actor, "job.submit", job.id(), Json.object("kind", kind));
          return job;
        });
    return job;
  }

  private static void insert(Transaction transaction, Job job) throws SQLException {
    transaction.update(
        """
        insert into job (id, kind, request_json, created_by, state, percent, phase, created)
        values (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        job.id(),
        job.kind(),
        job.requestJson(),
        job.createdBy(),
        job.state(),
        job.progress().percent(),
        job.progress().phase(),
        job.times().created());
  }

  /// From `QUEUED` to `RUNNING`.
  public boolean start(String id) {
    return change(
        "update job set state = 'running', started = ? where id = ? and state = 'queued'",
        drawer.now(),
        id);
  }

  /// How far a running job is. Each call is a write to disk: once a second is often enough.
  public boolean progress(String id, Job.Progress progress) {
    return change(
        "update job set percent = ?, phase = ? where id = ? and state = 'running'",
        progress.percent(),
        progress.phase(),
        id);
  }

  /// From `RUNNING` to `DONE`.
  public boolean finish(String id, String resultJson) {
    return change(
        """
        update job set state = 'done', percent = 100, result_json = ?, ended = ?
        where id = ? and state = 'running'\
        """,
        Texts.plain(resultJson, "result"),
        drawer.now(),
        id);
  }

  /// From `QUEUED` or `RUNNING` to `FAILED`.
  ///
  /// @param error in a user's words
  public boolean fail(String id, String error) {
    return change(
        """
        update job set state = 'failed', error = ?, ended = ?
        where id = ? and state in ('queued', 'running')\
        """,
        Texts.plain(error, "error"),
        drawer.now(),
        id);
  }

  private boolean change(String sql, Object... values) {
    Texts.plain((String) values[values.length - 1], "job id");
    return drawer.write(transaction -> transaction.update(sql, values) == 1);
  }

  /// From `QUEUED` or `RUNNING` to `CANCELLED`.
  public boolean cancel(String id, Actor actor) {
    Texts.plain(id, "job id");
    return drawer.write(
        transaction -> {
          int changed =
              transaction.update(
                  """
                  update job set state = 'cancelled', error = ?, ended = ?
                  where id = ? and state in ('queued', 'running')\
                  """,
                  "Cancelled by " + actor.name(),
                  drawer.now(),
                  id);
          return drawer.audited(transaction, changed, actor, "job.cancel", id, "{}");
        });
  }

  /// What opening the store does with jobs of a server that is no more.
  void interruptAll() {
    drawer.write(
        transaction -> {
          List<String> ids =
              transaction.list(
                  "select id from job where state in ('queued', 'running')",
                  row -> row.getText("id"));
          for (String id : ids) {
            transaction.update(
                "update job set state = 'interrupted', error = ?, ended = ? where id = ?",
                INTERRUPTED,
                drawer.now(),
                id);
            drawer.audit(transaction, Actor.LOCAL, "job.interrupt", id, "{}");
          }
          return ids.size();
        });
  }

  public @Nullable Job find(String id) {
    Texts.plain(id, "job id");
    return drawer.read(
        transaction -> transaction.find("select * from job where id = ?", Jobs::read, id));
  }

  /// @throws NoSuchElementException if there is none
  public Job get(String id) {
    Job job = find(id);
    if (job == null) {
      throw new NoSuchElementException("there is no job " + id);
    }
    return job;
  }

  /// Jobs, newest first.
  ///
  /// @param state only those in this state, or null for all
  public Page<Job> list(Job.@Nullable State state, Page.Request request) {
    Cursor after = Cursor.of(request);
    List<@Nullable Object> values = new ArrayList<>(List.of(after.order(), after.id()));
    String only = "";
    if (state != null) {
      only = " and state = ?";
      values.add(state);
    }
    values.add(request.limit() + 1);
    String sql =
        "select * from job where (created, id) < (?, ?)"
            + only
            + " order by created desc, id desc limit ?";
    List<Job> found =
        drawer.read(transaction -> transaction.list(sql, Jobs::read, values.toArray()));
    return Cursor.page(
        found, request, job -> new Cursor(job.times().created().toEpochMilli(), job.id()));
  }

  /// Forgets jobs that ended longer ago than an age.
  ///
  /// @return how many went
  public int pruneEnded(Duration age) {
    return drawer.write(
        transaction ->
            transaction.update("delete from job where ended < ?", drawer.now().minus(age)));
  }

  private static Job read(Row row) throws SQLException {
    return new Job(
        row.getText("id"),
        row.getText("kind"),
        row.getText("request_json"),
        row.getText("created_by"),
        row.getConstant("state", Job.State.class),
        new Job.Progress(row.getInt("percent"), row.getText("phase")),
        new Job.Outcome(row.findText("result_json"), row.findText("error")),
        new Job.Times(
            row.getInstant("created"), row.findInstant("started"), row.findInstant("ended")));
  }
}
