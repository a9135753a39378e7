package org.keruen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Rankings beside shorter jobs, and over the end of their server.
class RankingJobsTest {

  private static final int MOST_SECONDS = 120;

  @TempDir private Path folder;

  @Test
  void aShortRunDoesNotWaitForARankingAndHasTheSameDigitsAsAlone() {
    String asked = "{\"scenario\":\"hormuz-shut\",\"date\":\"2027-05-02\"}";
    String ranked = "{\"date\":\"2027-05-02\",\"mostLinks\":500,\"paired\":40}";
    JsonNode beside;
    try (RunningServer server = RunningServer.open(folder.resolve("busy.db"))) {
      String job =
          server.post("/api/v1/rankings", ranked).json().at("/job/links/self").asString("");
      beside = flows(server, asked);
      assertThat(server.get(job).json().path("state").asString("")).isEqualTo("running");
      server.send("DELETE", job, null);
    }
    try (RunningServer server = RunningServer.open(folder.resolve("quiet.db"))) {
      assertThat(beside).isEqualTo(flows(server, asked));
    }
  }

  private static JsonNode flows(RunningServer server, String asked) {
    JsonNode run = server.post("/api/v1/runs", asked).json();
    server.get(run.at("/job/links/events").asString(""));
    return server.get(run.at("/links/self").asString("")).json();
  }

  @Test
  void afterKillMinusNineWhatWasFoundIsThereAndWhatRanSaysThatItBrokeOff()
      throws IOException, InterruptedException {
    List<String> told = rankAndKill();
    Map<String, String> ids = new HashMap<>();
    told.forEach(line -> ids.put(line.split(" ")[0], line.split(" ")[1]));

    try (RunningServer server = RunningServer.open(folder)) {
      assertThat(job(server, ids, "doneJob").path("state").asString("")).isEqualTo("done");
      JsonNode done = server.get("/api/v1/rankings/" + ids.get("done")).json();
      assertThat(done.path("complete").asBoolean()).isTrue();
      assertThat(done.path("lines")).hasSize(done.path("closures").asInt());

      JsonNode brokenOff = job(server, ids, "brokenJob");
      assertThat(brokenOff.path("state").asString("")).isEqualTo("interrupted");
      assertThat(brokenOff.path("fault").asString(""))
          .contains("server stopped", "ask for it again");
      String broken = "/api/v1/rankings/" + ids.get("broken");
      JsonNode kept = server.get(broken).json();
      assertThat(kept.path("complete").asBoolean()).isFalse();
      assertThat(kept.path("lines")).isNotEmpty();
      assertThat(kept.path("lines")).allMatch(line -> sameAsAmong(line, done));

      JsonNode again = server.post("/api/v1/rankings", DoomedServer.LONG).json();
      assertThat(again.path("id").asString("")).isEqualTo(ids.get("broken"));
      assertThat(server.get(broken).json().path("lines").size())
          .isGreaterThanOrEqualTo(kept.path("lines").size());
      server.send("DELETE", again.at("/job/links/self").asString(""), null);
    }
  }

  private static JsonNode job(RunningServer server, Map<String, String> ids, String name) {
    return server.get("/api/v1/jobs/" + ids.get(name)).json();
  }

  /// Whether a closure that both rankings shut costs the same in both, to the digit.
  private static boolean sameAsAmong(JsonNode line, JsonNode ranking) {
    for (JsonNode other : ranking.path("lines")) {
      if (other.path("element").equals(line.path("element"))) {
        return other.equals(line);
      }
    }
    return line.path("element").asString("").startsWith("link:");
  }

  /// The child tells ids into a file: a pipe would be closed, unread, by the kill.
  private List<String> rankAndKill() throws IOException, InterruptedException {
    Path told = folder.resolve("told.txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dkeruen.home=" + System.getProperty("keruen.home", "../.."),
                "-cp",
                System.getProperty("java.class.path"),
                DoomedServer.class.getName(),
                folder.toString())
            .redirectError(Redirect.INHERIT)
            .redirectOutput(told.toFile())
            .start();
    try {
      for (int second = 0; Files.readAllLines(told).size() < 4; second++) {
        assertThat(child.isAlive()).as("the server runs").isTrue();
        assertThat(second).as("seconds until both rankings are at it").isLessThan(MOST_SECONDS);
        TimeUnit.SECONDS.sleep(1);
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    return Files.readAllLines(told);
  }
}
