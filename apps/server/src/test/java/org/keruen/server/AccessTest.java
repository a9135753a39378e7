package org.keruen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.base.ProblemException;
import org.keruen.server.ServerSettings.AccessSettings;
import org.keruen.server.ServerSettings.Authentication;
import org.keruen.server.access.OidcSettings;
import org.keruen.store.Actor;
import org.keruen.store.Role;
import org.keruen.store.StoreLocation;
import org.keruen.store.Token;

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

  @Test
  void usersOfAnIssuerAreKnownByTheirTokens() throws IOException, JOSEException {
    RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
    RSAKey foreign = new RSAKeyGenerator(2048).keyID("one").generate();
    HttpServer issuer = issuer(key);
    String name = "http://127.0.0.1:" + issuer.getAddress().getPort();
    OidcSettings oidc = new OidcSettings(URI.create(name), "keruen", "roles");
    AccessSettings access = new AccessSettings(Authentication.OIDC, oidc, Set.of());
    Instant now = InstantSource.system().instant();
    try (RunningServer server = RunningServer.start(folder, access, RunningServer.usual())) {
      JWTClaimsSet good = claims(name, "keruen", now.plusSeconds(600), "editor");
      Answer answer = server.get("/api/v1/session", "Authorization", signed(key, good));
      assertThat(answer.json().path("role").asString("")).isEqualTo("editor");
      for (String wrong :
          List.of(
              signed(foreign, good),
              signed(key, claims(name, "other", now.plusSeconds(600), "admin")),
              signed(key, claims("http://127.0.0.1:1", "keruen", now.plusSeconds(600), "admin")),
              signed(key, claims(name, "keruen", now.minusSeconds(600), "admin")),
              signed(key, claims(name, "keruen", now.plusSeconds(600), "visitor")),
              "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.",
              "Bearer x")) {
        assertThat(server.get("/api/v1/session", "Authorization", wrong).status()).isEqualTo(401);
      }
    } finally {
      issuer.stop(0);
    }
  }

  @Test
  void anIssuerThatDoesNotAnswerIsToldAsSuch() throws JOSEException {
    RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
    OidcSettings oidc = new OidcSettings(URI.create("http://127.0.0.1:1"), "keruen", "roles");
    AccessSettings access = new AccessSettings(Authentication.OIDC, oidc, Set.of());
    Instant later = InstantSource.system().instant().plusSeconds(600);
    String token = signed(key, claims("http://127.0.0.1:1", "keruen", later, "admin"));
    try (RunningServer server = RunningServer.start(folder, access, RunningServer.usual())) {
      Answer answer = server.get("/api/v1/session", "Authorization", token);
      assertStatus("getSession", answer, 503);
    }
  }

  private static JWTClaimsSet claims(String issuer, String audience, Instant end, String role) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(audience)
        .subject("u1")
        .claim("name", "Aigerim")
        .claim("roles", List.of(role))
        .expirationTime(Date.from(end))
        .build();
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return "Bearer " + token.serialize();
  }

  private static HttpServer issuer(RSAKey key) throws IOException {
    HttpServer issuer =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String name = "http://127.0.0.1:" + issuer.getAddress().getPort();
    String discovery = "{\"issuer\":\"" + name + "\",\"jwks_uri\":\"" + name + "/keys\"}";
    serve(issuer, "/.well-known/openid-configuration", discovery);
    serve(issuer, "/keys", new JWKSet(key.toPublicJWK()).toString());
    issuer.start();
    return issuer;
  }

  private static void serve(HttpServer issuer, String path, String json) {
    issuer.createContext(
        path,
        exchange -> {
          byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
