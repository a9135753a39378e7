package org.keruen.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Plans by id: the permalinks of a server.
public final class Plans {

  private final Drawer drawer;

  Plans(Drawer drawer) {
    this.drawer = drawer;
  }

  /// Keeps a plan unless it is there already. The first one stays as it is.
  ///
  /// @return whether it was new
  public boolean putIfAbsent(StoredPlan.Draft draft, Actor actor) {
    if (find(draft.id()) != null) {
      return false; // most plans are asked for again: a read costs no sync to disk
    }
    return drawer.write(transaction -> put(transaction, draft, actor));
  }

  private boolean put(Transaction transaction, StoredPlan.Draft draft, Actor actor)
      throws SQLException {
    int added =
        transaction.update(
            """
            insert into plan (id, query_json, study_id, study_hash, language, created, created_by)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """,
            draft.id(),
            draft.queryJson(),
            draft.studyId(),
            draft.studyHash(),
            draft.language(),
            drawer.now(),
            actor.id());
    return drawer.audited(transaction, added, actor, "plan.put", draft.id(), "{}");
  }

  public @Nullable StoredPlan find(String id) {
    Texts.plain(id, "plan id");
    return drawer.read(
        transaction -> transaction.find("select * from plan where id = ?", Plans::read, id));
  }

  /// @throws NoSuchElementException if there is none
  public StoredPlan get(String id) {
    StoredPlan plan = find(id);
    if (plan == null) {
      throw new NoSuchElementException("there is no plan " + id);
    }
    return plan;
  }

  /// Saves a plan under a title, so that it is listed and not pruned. Saving again writes over the
  /// title and note before.
  ///
  /// @return whether there is such a plan
  public boolean save(String id, String title, @Nullable String note, Actor actor) {
    Texts.plain(id, "plan id");
    Texts.notBlank(title, "title");
    Texts.plainOrNull(note, "note");
    return drawer.write(
        transaction -> {
          int changed =
              transaction.update(
                  "update plan set title = ?, note = ?, saved = ?, saved_by = ? where id = ?",
                  title,
                  note,
                  drawer.now(),
                  actor.id(),
                  id);
          return drawer.audited(
              transaction, changed, actor, "plan.save", id, Json.object("title", title));
        });
  }

  /// Takes the title and note off a plan: it is no longer listed, and pruned when it is old.
  ///
  /// @return whether it was saved
  public boolean unsave(String id, Actor actor) {
    Texts.plain(id, "plan id");
    return drawer.write(
        transaction -> {
          int changed =
              transaction.update(
                  """
                  update plan set title = null, note = null, saved = null, saved_by = null
                  where id = ? and saved is not null\
                  """,
                  id);
          return drawer.audited(transaction, changed, actor, "plan.unsave", id, "{}");
        });
  }

  /// Saved plans, the one saved last first.
  public Page<StoredPlan> listSaved(Page.Request request) {
    Cursor after = Cursor.of(request);
    List<StoredPlan> found =
        drawer.read(
            transaction ->
                transaction.list(
                    """
                    select * from plan where saved is not null and (saved, id) < (?, ?)
                    order by saved desc, id desc limit ?\
                    """,
                    Plans::read,
                    after.order(),
                    after.id(),
                    request.limit() + 1));
    return Cursor.page(found, request, Plans::place);
  }

  private static Cursor place(StoredPlan plan) {
    StoredPlan.Label label = plan.saved();
    return new Cursor(label == null ? 0 : label.saved().toEpochMilli(), plan.id());
  }

  /// Forgets plans that nobody saved and that were put longer ago than an age.
  ///
  /// @return how many went
  public int pruneUnsaved(Duration age) {
    return drawer.write(
        transaction ->
            transaction.update(
                "delete from plan where saved is null and created < ?", drawer.now().minus(age)));
  }

  private static StoredPlan read(Row row) throws SQLException {
    return new StoredPlan(
        row.getText("id"),
        row.getText("query_json"),
        row.getText("study_id"),
        row.getText("study_hash"),
        row.getText("language"),
        row.getInstant("created"),
        row.getText("created_by"),
        readLabel(row));
  }

  private static StoredPlan.@Nullable Label readLabel(Row row) throws SQLException {
    String title = row.findText("title");
    return title == null
        ? null
        : new StoredPlan.Label(
            title, row.findText("note"), row.getInstant("saved"), row.getText("saved_by"));
  }
}
