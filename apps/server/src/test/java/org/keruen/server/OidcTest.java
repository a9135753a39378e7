package org.keruen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.base.ProblemException;
import org.keruen.server.ServerSettings.AccessSettings;
import org.keruen.server.ServerSettings.Authentication;
import org.keruen.server.access.OidcSettings;

/// Users whom an identity provider vouches for.
class OidcTest {

  private static final Contract CONTRACT = new Contract();
  private static final String REPORT =
      "{\"state\":\"open\",\"from\":\"2026-03-02\",\"source\":\"a driver\"}";

  @TempDir private Path folder;
  private final IdentityProvider issuer = new IdentityProvider();
  private final Instant now = InstantSource.system().instant();

  @AfterEach
  void stop() {
    issuer.close();
  }

  private RunningServer server(URI issuedBy, String roleClaim) {
    OidcSettings oidc = new OidcSettings(issuedBy, "keruen", roleClaim);
    AccessSettings access = new AccessSettings(Authentication.OIDC, oidc, Set.of());
    return RunningServer.start(folder, access, RunningServer.usual());
  }

  private RunningServer server() {
    return server(issuer.uri(), "roles");
  }

  /// What a good token says; a test spoils one claim of it.
  private JWTClaimsSet.Builder good() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer.name())
        .audience("keruen")
        .subject("u1")
        .claim("name", "Aigerim")
        .claim("roles", List.of("visitor", "editor"))
        .expirationTime(Date.from(now.plusSeconds(600)));
  }

  private static String signed(RSAKey key, JWTClaimsSet.Builder claims) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
    return "Bearer " + token.serialize();
  }

  /// Signed with the issuer's public key as if it were a shared secret.
  private static String confused(RSAKey key, JWTClaimsSet.Builder claims) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims.build());
    try {
      token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
    return "Bearer " + token.serialize();
  }

  private static Answer session(RunningServer server, String token) {
    return server.get("/api/v1/session", "Authorization", token);
  }

  private static void assertStatus(String id, Answer answer, int status) {
    assertThat(answer.status()).as(id + " " + answer.text()).isEqualTo(status);
    assertThat(CONTRACT.faults(CONTRACT.operation(id), answer)).isEmpty();
  }

  @Test
  void aGoodTokenGivesTheHighestOfItsRolesAndANameToWhatItsBearerDoes() {
    RSAKey key = issuer.newKey("one");
    try (RunningServer server = server()) {
      String token = signed(key, good());
      Answer answer = session(server, token);
      assertStatus("getSession", answer, 200);
      assertThat(answer.json().path("authentication").asString("")).isEqualTo("oidc");
      assertThat(answer.json().path("role").asString("")).isEqualTo("editor");

      Answer report =
          server.post("/api/v1/borders/torkham/reports", REPORT, "Authorization", token);
      assertStatus("proposeReport", report, 201);
      assertThat(report.json().path("proposedBy").asString("")).isEqualTo("Aigerim");
      assertThat(server.get("/metrics", "Authorization", token).status()).isEqualTo(403);
    }
  }

  @Test
  void aRoleMayBeAWordAndStandInAnotherClaim() {
    RSAKey key = issuer.newKey("one");
    try (RunningServer server = server(issuer.uri(), "keruen_role")) {
      Answer answer = session(server, signed(key, good().claim("keruen_role", "admin")));
      assertThat(answer.json().path("role").asString("")).isEqualTo("admin");
      assertThat(session(server, signed(key, good())).status()).isEqualTo(401);
    }
  }

  @Test
  void aTokenThatIsNotMeantForThisServerNowIsNobody() {
    RSAKey key = issuer.newKey("one");
    Map<String, String> wrong = new LinkedHashMap<>();
    Date past = Date.from(now.minusSeconds(600));
    wrong.put("expired", signed(key, good().expirationTime(past)));
    wrong.put("without an end", signed(key, good().expirationTime(null)));
    Date later = Date.from(now.plusSeconds(300));
    wrong.put("not yet valid", signed(key, good().notBeforeTime(later)));
    wrong.put("for another server", signed(key, good().audience("other")));
    wrong.put("for nobody", signed(key, good().audience((String) null)));
    wrong.put("of another issuer", signed(key, good().issuer("http://127.0.0.1:1")));
    wrong.put("without a subject", signed(key, good().subject(null)));
    wrong.put("without a role", signed(key, good().claim("roles", null)));
    wrong.put("with a role of elsewhere", signed(key, good().claim("roles", List.of("visitor"))));
    wrong.put("with roles in one text", signed(key, good().claim("roles", "reader admin")));
    assertNobody(wrong, key);
  }

  @Test
  void aTokenThatTheIssuerDidNotSignIsNobody() {
    RSAKey key = issuer.newKey("one");
    Map<String, String> wrong = new LinkedHashMap<>();
    String token = signed(key, good());
    wrong.put("unsigned", "Bearer " + new PlainJWT(good().build()).serialize());
    wrong.put("with its signature cut off", token.substring(0, token.lastIndexOf('.') + 1));
    wrong.put("of a key that calls itself one", signed(IdentityProvider.untoldKey("one"), good()));
    wrong.put("of a key that is not told", signed(IdentityProvider.untoldKey("two"), good()));
    wrong.put("signed with the public key", confused(key, good()));
    wrong.put("no token", "Bearer x");
    wrong.put("no bearer", token.replace("Bearer", "Basic"));
    assertNobody(wrong, key);
  }

  /// @param wrong headers by what is wrong with them
  private void assertNobody(Map<String, String> wrong, RSAKey key) {
    try (RunningServer server = server()) {
      wrong.forEach(
          (what, header) -> {
            Answer answer = session(server, header);
            assertThat(answer.status()).as("a token " + what).isEqualTo(401);
            assertStatus("getSession", answer, 401);
          });
      assertThat(session(server, signed(key, good())).status()).as("a good one").isEqualTo(200);
    }
  }

  @Test
  void aNewKeyOfTheIssuerIsLearntWithoutARestart() {
    RSAKey first = issuer.newKey("one");
    try (RunningServer server = server()) {
      assertThat(session(server, signed(first, good())).status()).isEqualTo(200);
      RSAKey second = issuer.newKey("two");
      assertThat(session(server, signed(second, good())).status()).isEqualTo(200);
      assertThat(session(server, signed(first, good())).status()).isEqualTo(200);
    }
  }

  @Test
  void unknownKeysNeitherBurdenTheIssuerNorShutOutItsUsers() {
    RSAKey key = issuer.newKey("one");
    RSAKey foreign = IdentityProvider.untoldKey("x");
    try (RunningServer server = server()) {
      for (int i = 0; i < 20; i++) {
        RSAKey named = new RSAKey.Builder(foreign).keyID("x" + i).build();
        assertThat(session(server, signed(named, good())).status()).isEqualTo(401);
      }
      assertThat(session(server, signed(key, good())).status()).isEqualTo(200);
      assertThat(issuer.keyRequests.get()).isLessThan(5);
    }
  }

  @Test
  void anIssuerThatDoesNotAnswerIsToldAsSuch() {
    URI nowhere = URI.create("http://127.0.0.1:1");
    String token = signed(IdentityProvider.untoldKey("one"), good().issuer(nowhere.toString()));
    try (RunningServer server = server(nowhere, "roles")) {
      assertStatus("getSession", session(server, token), 503);
      assertStatus("getSession", server.get("/api/v1/session"), 401);
    }
  }

  @Test
  void anIssuerMustBeNamed() {
    assertThatThrownBy(() -> new AccessSettings(Authentication.OIDC, null, Set.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("--oidc-issuer");
  }
}
