package org.keruen.store;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Runs by id: the permalinks of flows and rankings.
public final class Runs {

  private final Drawer drawer;

  Runs(Drawer drawer) {
    this.drawer = drawer;
  }

  /// Keeps a question unless it is there already. The first one stays as it is.
  ///
  /// @return whether it was new
  public boolean putIfAbsent(StoredRun.Draft draft, Actor actor) {
    if (find(draft.id()) != null) {
      return false; // most runs are asked for again: a read costs no sync to disk
    }
    return drawer.write(transaction -> put(transaction, draft, actor));
  }

  private boolean put(Transaction transaction, StoredRun.Draft draft, Actor actor)
      throws SQLException {
    int added =
        transaction.update(
            """
            insert into run (id, question_json, study_hash, version, created, created_by)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing\
            """,
            draft.id(),
            draft.questionJson(),
            draft.studyHash(),
            draft.version(),
            drawer.now(),
            actor.id());
    return drawer.audited(transaction, added, actor, "run.put", draft.id(), "{}");
  }

  /// Keeps the answer of a run; nothing happens if the run is not there.
  public void keepResult(String id, String resultJson) {
    Texts.plain(id, "run id");
    Texts.plain(resultJson, "result");
    drawer.write(
        transaction ->
            transaction.update("update run set result_json = ? where id = ?", resultJson, id));
  }

  public @Nullable StoredRun find(String id) {
    Texts.plain(id, "run id");
    return drawer.read(
        transaction -> transaction.find("select * from run where id = ?", Runs::read, id));
  }

  /// Forgets runs that were first asked for longer ago than an age.
  ///
  /// @return how many went
  public int prune(Duration age) {
    return drawer.write(
        transaction ->
            transaction.update("delete from run where created < ?", drawer.now().minus(age)));
  }

  private static StoredRun read(Row row) throws SQLException {
    return new StoredRun(
        row.getText("id"),
        row.getText("question_json"),
        row.getText("study_hash"),
        row.getText("version"),
        row.getInstant("created"),
        row.getText("created_by"),
        row.findText("result_json"));
  }
}
