package org.keruen.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Users' reports on border posts and other elements. Nothing is ever deleted or written over.
public final class Reports {

  private final Drawer drawer;

  Reports(Drawer drawer) {
    this.drawer = drawer;
  }

  /// Keeps a new report as `PROPOSED`.
  public BorderReport propose(BorderReport.Proposal proposal, Actor reporter) {
    BorderReport report =
        new BorderReport(
            drawer.newId(), proposal, reporter, drawer.now(), BorderReport.Status.PROPOSED, null);
    drawer.write(
        transaction -> {
          insert(transaction, report);
          String element = Json.object("element", proposal.elementId());
          drawer.audit(transaction, reporter, "report.propose", report.id(), element);
          return report;
        });
    return report;
  }

  private static void insert(Transaction transaction, BorderReport report) throws SQLException {
    BorderReport.Proposal proposal = report.proposal();
    transaction.update(
        """
        insert into report (id, element_id, state, from_day, to_day, statement, source,
          reporter_id, reporter_name, reported, status)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        report.id(),
        proposal.elementId(),
        proposal.state(),
        proposal.from(),
        proposal.to(),
        proposal.text(),
        proposal.source(),
        report.reporter().id(),
        report.reporter().name(),
        report.reported(),
        report.status());
  }

  /// Accepts or rejects a report that is still `PROPOSED`.
  ///
  /// @param status `ACCEPTED` or `REJECTED`
  /// @return whether it was there and still proposed; of two editors at once, one gets true
  public boolean decide(String id, BorderReport.Status status, String note, Actor editor) {
    if (status == BorderReport.Status.PROPOSED) {
      throw new IllegalArgumentException("a decision is to accept or to reject, not " + status);
    }
    Texts.plain(id, "report id");
    Texts.plain(note, "note");
    return drawer.write(transaction -> decide(transaction, id, status, note, editor));
  }

  private boolean decide(
      Transaction transaction, String id, BorderReport.Status status, String note, Actor editor)
      throws SQLException {
    int changed =
        transaction.update(
            """
            update report
            set status = ?, decision_note = ?, editor_id = ?, editor_name = ?, decided = ?
            where id = ? and status = 'proposed'\
            """,
            status,
            note,
            editor.id(),
            editor.name(),
            drawer.now(),
            id);
    String action = "report." + status.name().toLowerCase(Locale.ROOT);
    return drawer.audited(transaction, changed, editor, action, id, Json.object("note", note));
  }

  public @Nullable BorderReport find(String id) {
    Texts.plain(id, "report id");
    return drawer.read(
        transaction -> transaction.find("select * from report where id = ?", Reports::read, id));
  }

  /// @throws NoSuchElementException if there is none
  public BorderReport get(String id) {
    BorderReport report = find(id);
    if (report == null) {
      throw new NoSuchElementException("there is no report " + id);
    }
    return report;
  }

  /// Reports, newest first.
  ///
  /// @param elementId only those on this element, or null for all
  /// @param status    only those with this status, or null for all
  public Page<BorderReport> list(
      @Nullable String elementId, BorderReport.@Nullable Status status, Page.Request request) {
    Texts.plainOrNull(elementId, "element");
    Cursor after = Cursor.of(request);
    List<@Nullable Object> values = new ArrayList<>(List.of(after.order(), after.id()));
    StringBuilder sql = new StringBuilder("select * from report where (reported, id) < (?, ?)");
    if (elementId != null) {
      sql.append(" and element_id = ?");
      values.add(elementId);
    }
    if (status != null) {
      sql.append(" and status = ?");
      values.add(status);
    }
    sql.append(" order by reported desc, id desc limit ?");
    values.add(request.limit() + 1);
    List<BorderReport> found =
        drawer.read(
            transaction -> transaction.list(sql.toString(), Reports::read, values.toArray()));
    return Cursor.page(
        found, request, report -> new Cursor(report.reported().toEpochMilli(), report.id()));
  }

  private static BorderReport read(Row row) throws SQLException {
    return new BorderReport(
        row.getText("id"),
        readProposal(row),
        new Actor(row.getText("reporter_id"), row.getText("reporter_name")),
        row.getInstant("reported"),
        row.getConstant("status", BorderReport.Status.class),
        readDecision(row));
  }

  private static BorderReport.Proposal readProposal(Row row) throws SQLException {
    return new BorderReport.Proposal(
        row.getText("element_id"),
        row.getConstant("state", BorderReport.State.class),
        row.getDay("from_day"),
        row.findDay("to_day"),
        row.getText("statement"),
        row.getText("source"));
  }

  private static BorderReport.@Nullable Decision readDecision(Row row) throws SQLException {
    return row.findInstant("decided") == null
        ? null
        : new BorderReport.Decision(
            new Actor(row.getText("editor_id"), row.getText("editor_name")),
            row.getText("decision_note"),
            row.getInstant("decided"));
  }
}
