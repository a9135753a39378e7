package org.keruen.server;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.keruen.store.StoredRun;
import tools.jackson.databind.JsonNode;

/// A process of its own: it finishes one ranking, is in the midst of another, and waits to be
/// killed.
final class DoomedServer {

  /// Takes far longer than a test waits.
  static final String LONG = "{\"date\":\"2027-03-02\",\"mostLinks\":500,\"paired\":60}";

  private static final String SHORT = "{\"date\":\"2027-03-02\",\"mostLinks\":0}";

  private DoomedServer() {}

  /// @param args the folder of its database
  public static void main(String[] args) throws InterruptedException {
    try (RunningServer server = RunningServer.open(Path.of(args[0]))) {
      JsonNode done = server.post("/api/v1/rankings", SHORT).json();
      server.get(done.at("/job/links/events").asString(""));
      tell("done", done);
      JsonNode broken = server.post("/api/v1/rankings", LONG).json();
      String id = broken.path("id").asString("");
      while (!isPartKept(server.server.store().runs().find(id))) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      tell("broken", broken);
      TimeUnit.MINUTES.sleep(5);
    }
  }

  private static boolean isPartKept(@Nullable StoredRun stored) {
    return stored != null && stored.resultJson() != null;
  }

  private static void tell(String name, JsonNode started) {
    System.out.println(name + "Job " + started.at("/job/id").asString(""));
    System.out.println(name + " " + started.path("id").asString(""));
  }
}
