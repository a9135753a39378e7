package org.keruen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.base.ProblemException;
import org.keruen.server.ServerSettings.AccessSettings;
import org.keruen.server.ServerSettings.Authentication;
import org.keruen.store.Actor;
import org.keruen.store.Role;
import org.keruen.store.StoreLocation;
import org.keruen.store.Token;
import org.keruen.store.TokenStore;

/// Who is answered, and what they may do.
class AccessTest {

  private static final Contract CONTRACT = new Contract();
  private static final String DECISION = "{\"decision\":\"accepted\"}";
  private static final String REPORT =
      "{\"state\":\"open\",\"from\":\"2026-03-02\",\"source\":\"a driver\"}";

  @TempDir private Path folder;

  private static String token(RunningServer server, Role role, @Nullable Instant expires) {
    Token.Draft draft = new Token.Draft("someone", role, expires);
    return "Bearer " + server.server.store().tokens().issue(draft, Actor.LOCAL).secret();
  }

  private static void assertStatus(String id, Answer answer, int status) {
    assertThat(answer.status()).as(id + " " + answer.text()).isEqualTo(status);
    assertThat(CONTRACT.faults(CONTRACT.operation(id), answer)).isEmpty();
  }

  @Test
  void rolesReachAsFarAsTheyAreMeantTo() {
    try (RunningServer server = RunningServer.withTokens(folder)) {
      String reader = token(server, Role.READER, null);
      String editor = token(server, Role.EDITOR, null);
      String admin = token(server, Role.ADMIN, null);
      Answer report =
          server.post("/api/v1/borders/torkham/reports", REPORT, "Authorization", reader);
      assertStatus("proposeReport", report, 201);
      assertThat(report.json().path("proposedBy").asString("")).isEqualTo("someone");
      String decision = "/api/v1/reports/" + report.json().path("id").asString("") + "/decision";
      Answer tooLow = server.post(decision, DECISION, "Authorization", reader);
      assertStatus("decideReport", tooLow, 403);
      assertStatus("decideReport", server.post(decision, DECISION, "Authorization", editor), 200);
      assertStatus("getMetrics", server.get("/metrics", "Authorization", editor), 403);
      assertStatus("getMetrics", server.get("/metrics", "Authorization", admin), 200);
      assertThat(server.get("/api/v1/session", "Authorization", editor).json().path("role"))
          .hasToString("\"editor\"");
    }
  }

  @Test
  void wrongExpiredAndRevokedTokensAreNobody() {
    try (RunningServer server = RunningServer.withTokens(folder)) {
      Instant past = InstantSource.system().instant().minusSeconds(60);
      String expired = token(server, Role.ADMIN, past);
      Token.Issued issued =
          server.server.store().tokens().issue(new Token.Draft("x", Role.ADMIN, null), Actor.LOCAL);
      server.server.store().tokens().revoke(issued.token().id(), Actor.LOCAL);
      for (String header :
          List.of(expired, "Bearer " + issued.secret(), "Bearer x", "Basic eDp5", "Bearer ")) {
        for (String path : List.of("/api/v1/places", "/api/v1/plans", "/metrics")) {
          assertThat(server.get(path, "Authorization", header).status()).as(header).isEqualTo(401);
        }
      }
      assertStatus("listPlaces", server.get("/api/v1/places"), 401);
      assertStatus("plan", server.post("/api/v1/plans", "{}"), 401);
      assertThat(server.get("/").status()).isEqualTo(200);
      assertThat(server.get("/health").status()).isEqualTo(200);
    }
  }

  @Test
  void tokensMadeAndTakenBackBesideTheServerCountAtItsNextRequest() {
    StoreLocation file = new StoreLocation.SqliteFile(folder.resolve("keruen.db"));
    try (RunningServer server = RunningServer.withTokens(folder);
        TokenStore beside = TokenStore.open(file, InstantSource.system())) {
      Token.Draft draft = new Token.Draft("Asel", Role.EDITOR, null);
      Token.Issued issued = beside.tokens().issue(draft, Actor.LOCAL);
      String header = "Bearer " + issued.secret();
      Answer session = server.get("/api/v1/session", "Authorization", header);
      assertThat(session.json().path("name").asString("")).isEqualTo("Asel");

      beside.tokens().revoke(issued.token().id(), Actor.LOCAL);
      assertThat(server.get("/api/v1/session", "Authorization", header).status()).isEqualTo(401);
    }
  }

  @Test
  void anOpenDoorToOthersMustBeAskedFor() {
    InetAddress anywhere = new InetSocketAddress(0).getAddress();
    AccessSettings nobody = new AccessSettings(Authentication.NONE, null, Set.of());
    StoreLocation store = new StoreLocation.SqliteFile(folder.resolve("k.db"));
    var shut = new ServerSettings.Binding(anywhere, 0, false);
    var open = new ServerSettings.Binding(anywhere, 0, true);
    ServerSettings.Limits limits = RunningServer.usual();
    assertThatThrownBy(() -> new ServerSettings(shut, nobody, store, limits, "test"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("--i-know-this-is-open");
    assertThat(new ServerSettings(open, nobody, store, limits, "test")).isNotNull();
  }
}
