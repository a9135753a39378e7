package org.keruen.server.resource;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.evidence.ValidationJson;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Language;
import org.keruen.server.http.BodyReader;
import org.keruen.server.http.Call;
import org.keruen.server.http.Refusal;
import org.keruen.server.http.Reply;
import org.keruen.server.http.Route;
import org.keruen.server.job.JobJson;
import org.keruen.server.job.JobRunner;
import org.keruen.server.job.JobRunner.Standing;
import org.keruen.server.plan.PlanDocument;
import org.keruen.server.plan.PlanQuestion;
import org.keruen.server.plan.PlanRoom;
import org.keruen.server.plan.PlanShelf;
import org.keruen.server.plan.QuestionReader;
import org.keruen.store.Actor;
import org.keruen.store.Job;
import org.keruen.store.Jobs;
import org.keruen.store.Page;
import org.keruen.study.validation.Validator;
import tools.jackson.databind.JsonNode;

/// `/jobs`: long runs, started, followed and cancelled.
public final class JobsResource {

  private static final int MOST_CONSIGNMENTS = 1000;
  private static final int MOST_FOLLOWERS = 64;
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final int LOOKS_PER_COMMENT = 60;

  /// What the resource works with.
  public record Parts(
      ReadyStudy ready,
      QuestionReader reader,
      PlanRoom room,
      PlanShelf shelf,
      Jobs jobs,
      JobRunner runner) {}

  private final Parts parts;
  private final Semaphore followers = new Semaphore(MOST_FOLLOWERS);

  public JobsResource(Parts parts) {
    this.parts = parts;
  }

  public List<Route> routes() {
    String job = "/api/v1/jobs/{id}";
    return List.of(
        new Route(
            "startJob",
            "POST",
            "/api/v1/jobs",
            Route.Policy.KEYED.located("/api/v1/jobs/"),
            this::start),
        new Route("listJobs", "GET", "/api/v1/jobs", Route.Policy.READ, this::list),
        new Route("getJob", "GET", job, Route.Policy.READ, this::get),
        new Route("cancelJob", "DELETE", job, Route.Policy.READ, this::cancel),
        new Route("followJob", "GET", job + "/events", Route.Policy.READ, this::follow),
        new Route("getJobResult", "GET", job + "/result", Route.Policy.READ, this::result));
  }

  private Reply start(Call call) {
    call.query().check();
    BodyReader body = BodyReader.of(call.body());
    String kind = body.word("kind", List.of("validation", "batch-plans"));
    List<JsonNode> consignments = body.items("consignments", MOST_CONSIGNMENTS);
    boolean batch = "batch-plans".equals(kind);
    if (batch && consignments.isEmpty()) {
      body.fault("consignments", "there is none", "give 1 to " + MOST_CONSIGNMENTS);
    }
    if (!batch && !consignments.isEmpty()) {
      body.fault("consignments", "a validation takes none", "leave them out");
    }
    body.check();
    Actor actor = call.caller().actor();
    JobRunner.Run run =
        batch
            ? steps -> plans(consignments, call.language(), actor, steps)
            : steps -> validation(steps);
    String asked = "{\"kind\":\"" + kind + "\",\"consignments\":" + consignments.size() + "}";
    String word = batch ? "batch-plans" : "validation";
    Job job = parts.runner().start(word, JobRunner.Lane.LONG, asked, actor, run);
    return Reply.passing(202, JobJson.render(new Standing(job, null)));
  }

  private String validation(JobRunner.Steps steps) {
    var validation =
        Validator.validate(parts.ready().study(), share -> steps.at(share, "reported trips"));
    return ValidationJson.render(validation, parts.ready().study());
  }

  private String plans(
      List<JsonNode> consignments, Language language, Actor actor, JobRunner.Steps steps) {
    JsonWriter json = JsonWriter.compact().object().array("plans");
    for (int i = 0; i < consignments.size(); i++) {
      steps.at((double) i / consignments.size(), "plan " + (i + 1) + " of " + consignments.size());
      try {
        PlanQuestion question = parts.reader().read(consignments.get(i));
        var shelved = parts.shelf().put(question, language, actor);
        var plan = parts.room().planHere(question);
        PlanDocument.write(json, parts.ready(), shelved.stored(), plan, language, false);
      } catch (Refusal refusal) {
        errors(json, refusal);
      }
    }
    return json.endArray().endObject().finish();
  }

  private static void errors(JsonWriter json, Refusal refusal) {
    json.object().array("errors");
    refusal
        .problems()
        .forEach(
            problem ->
                json.object()
                    .text("pointer", problem.where())
                    .text("what", problem.what())
                    .text("fix", problem.fix())
                    .endObject());
    json.endArray().endObject();
  }

  private Reply list(Call call) {
    int limit = call.query().limit();
    String cursor = call.query().cursor();
    call.query().check();
    Page<Job> page =
        StorePages.read(() -> parts.jobs().list(null, new Page.Request(limit, cursor)));
    JsonWriter json = JsonWriter.compact().object().array("items");
    page.items().forEach(job -> JobJson.write(json, now(job)));
    json.endArray().text("next", page.next()).endObject();
    return Reply.passing(200, json.finish());
  }

  private Standing now(Job job) {
    Standing standing = parts.runner().find(job.id());
    return standing == null ? new Standing(job, null) : standing;
  }

  private Standing find(String id) {
    Standing standing = id.matches("[A-Za-z0-9._-]{1,120}") ? parts.runner().find(id) : null;
    if (standing == null) {
      throw Refusal.notFound("id", "no job has this id", "list them with GET /api/v1/jobs");
    }
    return standing;
  }

  private Reply get(Call call) {
    call.query().check();
    return Reply.passing(200, JobJson.render(find(call.part("id"))));
  }

  private Reply cancel(Call call) {
    call.query().check();
    String id = find(call.part("id")).job().id();
    parts.runner().cancel(id, call.caller().actor());
    return Reply.passing(200, JobJson.render(find(id)));
  }

  private Reply result(Call call) {
    call.query().check();
    Job job = find(call.part("id")).job();
    String result = job.outcome().resultJson();
    if (result == null) {
      String state = job.state().name().toLowerCase(Locale.ROOT);
      throw Refusal.of(Refusal.Kind.CONFLICT, "id", "the job is " + state, "wait until it is done");
    }
    return Reply.passing(200, result);
  }

  private Reply follow(Call call) {
    call.query().check();
    String id = find(call.part("id")).job().id();
    if (!followers.tryAcquire()) {
      String what = MOST_FOLLOWERS + " streams are open already";
      throw Refusal.later(Refusal.Kind.TOO_MANY_REQUESTS, what, 5);
    }
    return new Reply.Events(
        sink -> {
          try {
            tell(id, sink);
          } finally {
            followers.release();
          }
        });
  }

  private void tell(String id, Reply.Events.Sink sink) throws IOException, InterruptedException {
    String told = "";
    for (int looks = 1; ; looks++) {
      Standing standing = find(id);
      boolean ended = standing.job().state().hasEnded();
      String shown = standing.job().state() + " " + standing.job().progress();
      if (ended || !shown.equals(told)) {
        String name = ended ? "end" : "progress";
        sink.write("event: " + name + "\ndata: " + JobJson.render(standing) + "\n\n");
        told = shown;
      } else if (looks % LOOKS_PER_COMMENT == 0) {
        sink.write(": still here\n\n");
      }
      if (ended) {
        return;
      }
      Thread.sleep(LOOK);
    }
  }
}
