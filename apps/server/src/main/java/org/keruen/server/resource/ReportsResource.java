package org.keruen.server.resource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.question.DayReader;
import org.keruen.answers.question.UsageException;
import org.keruen.base.Problem;
import org.keruen.network.BorderPost;
import org.keruen.server.http.BodyReader;
import org.keruen.server.http.Call;
import org.keruen.server.http.Query;
import org.keruen.server.http.Refusal;
import org.keruen.server.http.Reply;
import org.keruen.server.http.Route;
import org.keruen.store.BorderReport;
import org.keruen.store.Page;
import org.keruen.store.Reports;
import org.keruen.store.Role;

/// `/reports`: what users say of border posts, beside the study.
public final class ReportsResource {

  private static final int SHOWN_WITH_A_POST = 50;
  private static final String ELEMENT = "post:";

  private final ReadyStudy ready;
  private final Reports reports;

  public ReportsResource(ReadyStudy ready, Reports reports) {
    this.ready = ready;
    this.reports = reports;
  }

  public List<Route> routes() {
    Route.Policy keyed = Route.Policy.KEYED.together();
    return List.of(
        new Route(
            "proposeReport",
            "POST",
            "/api/v1/borders/{id}/reports",
            keyed.located("/api/v1/reports/"),
            this::propose),
        new Route("listReports", "GET", "/api/v1/reports", Route.Policy.READ, this::list),
        new Route("getReport", "GET", "/api/v1/reports/{id}", Route.Policy.READ, this::get),
        new Route(
            "decideReport",
            "POST",
            "/api/v1/reports/{id}/decision",
            keyed.of(Role.EDITOR),
            this::decide));
  }

  BorderPost post(String id) {
    return BordersResource.post(ready, id);
  }

  private Reply propose(Call call) {
    call.query().check();
    BorderPost post = post(call.part("id"));
    List<Problem> faults = new ArrayList<>();
    BodyReader body = BodyReader.of(call.body(), "", faults);
    String state = body.word("state", List.of("open", "restricted", "closed"));
    LocalDate from = day(body, "from", body.text("from", 40), faults);
    LocalDate to = day(body, "to", body.textOrNull("to", 40), faults);
    String note = body.textOrNull("note", 2000);
    String source = body.text("source", 500);
    if (from != null && to != null && to.isBefore(from)) {
      body.fault("to", to + " is before " + from, "give a later day");
    }
    if (!source.isEmpty() && source.isBlank()) {
      body.fault("source", "it is blank", "give a URL, or who said so");
    }
    body.check();
    if (state == null || from == null) {
      throw new IllegalStateException("a fault of a report was not told");
    }
    BorderReport report =
        reports.propose(
            new BorderReport.Proposal(
                ELEMENT + post.id(),
                BorderReport.State.valueOf(state.toUpperCase(Locale.ROOT)),
                from,
                to,
                note == null ? "" : note,
                source),
            call.caller().actor());
    return Reply.passing(201, render(report));
  }

  private static @Nullable LocalDate day(
      BodyReader body, String name, @Nullable String typed, List<Problem> faults) {
    if (typed == null || typed.isEmpty()) {
      return null;
    }
    try {
      return DayReader.read(typed, body.at(name));
    } catch (UsageException e) {
      faults.addAll(e.problems());
      return null;
    }
  }

  private Reply list(Call call) {
    Query query = call.query();
    String decision = query.word("decision", List.of("proposed", "accepted", "rejected"));
    String post = query.matching("post", "[A-Za-z0-9._-]{1,120}", "the id of a post");
    int limit = query.limit();
    String cursor = query.cursor();
    query.check();
    BorderReport.Status status =
        decision == null
            ? null
            : BorderReport.Status.valueOf(decision.toUpperCase(Locale.ROOT));
    String element = post == null ? null : ELEMENT + post;
    Page<BorderReport> page = StorePages.read(() -> reports.list(element, status, new Page.Request(limit, cursor)));
    JsonWriter json = JsonWriter.compact().object().array("items");
    page.items().forEach(report -> write(json, report));
    return Reply.checked(json.endArray().text("next", page.next()).endObject().finish(), null);
  }

  private Reply get(Call call) {
    call.query().check();
    return Reply.checked(render(find(call.part("id"))), null);
  }

  private BorderReport find(String id) {
    BorderReport report = id.matches("[A-Za-z0-9._-]{1,120}") ? reports.find(id) : null;
    if (report == null) {
      throw Refusal.notFound("id", "no report has this id", "list them with GET /api/v1/reports");
    }
    return report;
  }

  private Reply decide(Call call) {
    call.query().check();
    BodyReader body = BodyReader.of(call.body());
    String decision = body.word("decision", List.of("accepted", "rejected"));
    String note = body.textOrNull("note", 2000);
    body.check();
    BorderReport report = find(call.part("id"));
    BorderReport.Status status =
        "accepted".equals(decision) ? BorderReport.Status.ACCEPTED : BorderReport.Status.REJECTED;
    String words = note == null ? "" : note;
    if (!reports.decide(report.id(), status, words, call.caller().actor())) {
      throw Refusal.of(
          Refusal.Kind.CONFLICT, "id", "the report was decided before", "propose another report");
    }
    return Reply.passing(200, render(reports.get(report.id())));
  }

  /// The member `reports` of a post: the last ones.
  void writeReportsOf(JsonWriter json, BorderPost post) {
    json.array("reports");
    reports
        .list(ELEMENT + post.id(), null, Page.Request.first(SHOWN_WITH_A_POST))
        .items()
        .forEach(report -> write(json, report));
    json.endArray();
  }

  private static String render(BorderReport report) {
    JsonWriter json = JsonWriter.compact();
    write(json, report);
    return json.finish();
  }

  private static void write(JsonWriter json, BorderReport report) {
    BorderReport.Proposal proposal = report.proposal();
    BorderReport.Decision decision = report.decision();
    json.object()
        .text("id", report.id())
        .text("post", proposal.elementId().substring(ELEMENT.length()))
        .text("state", CamelCase.of(proposal.state()))
        .text("from", proposal.from())
        .text("to", proposal.to())
        .text("note", proposal.text())
        .text("source", proposal.source())
        .text("decision", CamelCase.of(report.status()))
        .text("proposedAt", report.reported())
        .text("proposedBy", report.reporter().name())
        .text("decidedAt", decision == null ? null : decision.decided())
        .text("decidedBy", decision == null ? null : decision.editor().name())
        .text("decisionNote", decision == null ? "" : decision.note())
        .endObject();
  }
}
