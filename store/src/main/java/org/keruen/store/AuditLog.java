package org.keruen.store;

import java.sql.SQLException;
import java.util.List;

/// Who changed what, when. Lines are only ever added. The other drawers write theirs by themselves;
/// a server adds lines on changes that are not the store's, such as reading a study anew.
public final class AuditLog {

  private final Drawer drawer;

  AuditLog(Drawer drawer) {
    this.drawer = drawer;
  }

  /// Adds a line.
  ///
  /// @param action     `kind.verb`
  /// @param detailJson a JSON object; no secrets
  public void append(Actor actor, String action, String subject, String detailJson) {
    Texts.word(action, "action");
    Texts.plain(subject, "subject");
    Texts.plain(detailJson, "detail");
    drawer.write(
        transaction -> {
          drawer.audit(transaction, actor, action, subject, detailJson);
          return true;
        });
  }

  /// All lines, newest first.
  public Page<AuditLine> list(Page.Request request) {
    long before = Cursor.of(request).order();
    return page(
        "select * from audit where number < ? order by number desc limit ?",
        request,
        before,
        request.limit() + 1);
  }

  /// The lines on one thing, newest first.
  public Page<AuditLine> listOf(String subject, Page.Request request) {
    long before = Cursor.of(request).order();
    return page(
        "select * from audit where subject = ? and number < ? order by number desc limit ?",
        request,
        Texts.plain(subject, "subject"),
        before,
        request.limit() + 1);
  }

  private Page<AuditLine> page(String sql, Page.Request request, Object... values) {
    List<AuditLine> found =
        drawer.read(transaction -> transaction.list(sql, AuditLog::read, values));
    return Cursor.page(found, request, line -> new Cursor(line.number(), ""));
  }

  private static AuditLine read(Row row) throws SQLException {
    return new AuditLine(
        row.getLong("number"),
        row.getInstant("instant"),
        new Actor(row.getText("actor_id"), row.getText("actor_name")),
        row.getText("action"),
        row.getText("subject"),
        row.getText("detail_json"));
  }
}
