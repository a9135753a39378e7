package org.keruen.server.job;

import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.store.Job;

/// Jobs as JSON.
public final class JobJson {

  private JobJson() {}

  /// A job as the value that comes next.
  public static void write(JsonWriter json, JobRunner.Standing standing) {
    Job job = standing.job();
    String self = "/api/v1/jobs/" + job.id();
    boolean done = job.state() == Job.State.DONE;
    json.object()
        .text("id", job.id())
        .text("kind", job.kind())
        .text("state", CamelCase.of(job.state()))
        .whole("percent", done ? 100 : job.progress().percent())
        .text("phase", job.progress().phase())
        .number("remainingSeconds", standing.remainingSeconds())
        .text("createdAt", job.times().created())
        .text("endedAt", job.times().ended())
        .text("fault", job.outcome().error())
        .object("links")
        .text("self", self)
        .text("events", self + "/events")
        .text("result", done ? self + "/result" : null)
        .endObject()
        .endObject();
  }

  /// A job alone.
  public static String render(JobRunner.Standing standing) {
    JsonWriter json = JsonWriter.compact();
    write(json, standing);
    return json.finish();
  }
}
