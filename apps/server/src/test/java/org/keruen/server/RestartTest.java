package org.keruen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.answers.ReadyStudy;
import org.keruen.store.Actor;
import org.keruen.store.Page;
import org.keruen.store.StoredPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What outlives a server, and what the contract shares with the command line.
class RestartTest {

  private static final String GARMENTS =
      """
      {"from":"Almaty","to":"Karachi","depart":"2026-03-02","goods":"HS 6203","weightTonnes":20}\
      """;

  @TempDir private Path folder;

  @Test
  void aPlanIsFoundAgainAfterARestart() {
    String path;
    JsonNode before;
    try (RunningServer server = RunningServer.open(folder)) {
      Answer answer = server.post("/api/v1/plans", GARMENTS);
      before = answer.json();
      path = String.valueOf(answer.header("Content-Location"));
    }
    try (RunningServer server = RunningServer.open(folder)) {
      assertThat(server.get(path).json()).isEqualTo(before);
    }
  }

  @Test
  void aRunIsAskedAgainAfterARestartWithTheSameFigures() {
    String asked =
        """
        {"scenario":{"id":"mine","title":"t","who":"w","why":"x","changes":[\
        {"open":"post:torkham","from":"2025-01-01"}]},"date":"2027-03-02"}\
        """;
    String id;
    JsonNode before;
    try (RunningServer server = RunningServer.open(folder)) {
      id = server.post("/api/v1/runs", asked).json().path("id").asString("");
      before = flows(server, "{\"again\":\"" + id + "\"}");
    }
    try (RunningServer server = RunningServer.open(folder)) {
      assertThat(server.get("/api/v1/runs/" + id).status()).isEqualTo(404);
      assertThat(flows(server, "{\"again\":\"" + id + "\"}")).isEqualTo(before);
    }
  }

  private static JsonNode flows(RunningServer server, String asked) {
    JsonNode run = server.post("/api/v1/runs", asked).json();
    server.get(run.at("/job/links/events").asString(""));
    return server.get(run.at("/links/self").asString("")).json();
  }

  @Test
  void aPlanOfAnotherStudySaysSo() {
    try (RunningServer server = RunningServer.open(folder)) {
      ReadyStudy study = RunningServer.study();
      String id = server.post("/api/v1/plans", GARMENTS).json().path("id").asString("");
      var stored = server.server.store().plans().get(id);
      String other = "fedcba9876543210";
      server
          .server
          .store()
          .plans()
          .putIfAbsent(
              new StoredPlan.Draft(other, stored.queryJson(), study.study().id(), "0123", "en"),
              Actor.LOCAL);
      JsonNode plan = server.get("/api/v1/plans/" + other).json();
      assertThat(plan.path("studyChanged").asBoolean()).isTrue();
    }
  }

  @Test
  void aQuestionAskedTwiceIsWrittenOnce() {
    try (RunningServer server = RunningServer.open(folder)) {
      for (int i = 0; i < 3; i++) {
        server.post("/api/v1/plans", GARMENTS);
      }
      var audit = server.server.store().audit().list(Page.Request.first(10));
      assertThat(audit.items()).hasSize(1);
    }
  }

  @Test
  void theSchemaOfAPlanIsTheOneOfTheCommandLine() throws IOException {
    Path home = Path.of(System.getProperty("keruen.home", "../.."));
    String text = Files.readString(home.resolve("docs/reference/plan.schema.json"));
    JsonNode cli = JsonMapper.shared().readTree(text.replace("#/$defs/", "#/components/schemas/"));
    JsonNode api = new Contract().document.at("/components/schemas");
    for (String name : new String[] {"band", "corridor", "reason", "option"}) {
      String upper = Character.toUpperCase(name.charAt(0)) + name.substring(1);
      assertThat(capitals(api.path(upper).toString()))
          .as(name)
          .isEqualTo(capitals(cli.at("/$defs/" + name).toString()));
    }
    ObjectNode properties = (ObjectNode) api.at("/Plan/properties").deepCopy();
    for (String own : new String[] {"id", "links", "studyHash", "studyChanged", "saved"}) {
      properties.remove(own);
    }
    properties.remove("geometry");
    properties.remove("blockedGeometry");
    assertThat(capitals(properties.toString()))
        .isEqualTo(capitals(cli.path("properties").toString()));
  }

  /// Names of schemas begin with a capital letter in one and not in the other.
  private static String capitals(String json) {
    return json.replace("schemas/B", "schemas/b")
        .replace("schemas/C", "schemas/c")
        .replace("schemas/R", "schemas/r")
        .replace("schemas/O", "schemas/o");
  }
}
