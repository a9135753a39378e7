package org.keruen.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.server.http.Caller;
import org.keruen.server.http.Refusal;
import org.keruen.store.Actor;
import org.keruen.store.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Users of an OIDC issuer: JWTs that it signed for this server, not expired, with a role.
///
/// The issuer's keys are found by its discovery document on first use, kept, and fetched anew when
/// a token names a key that is not known, at most twice in 30 s.
///
/// @see "OpenID Connect Core 1.0; RFC 7519 JSON Web Token; RFC 9068 JWT profile for access tokens"
public final class OidcAccess implements Access {

  private static final String SILENT = "the issuer of tokens does not answer";
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int MOST_BYTES = 1 << 18;
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384);

  private final OidcSettings settings;
  private final DefaultResourceRetriever retriever =
      new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES);
  private @Nullable DefaultJWTProcessor<SecurityContext> processor;
  private volatile boolean issuerAnswers;

  public OidcAccess(OidcSettings settings) {
    this.settings = settings;
  }

  @Override
  public String kind() {
    return "oidc";
  }

  @Override
  public @Nullable Caller find(@Nullable String authorization) {
    String token = Access.bearer(authorization);
    if (token == null) {
      return null;
    }
    try {
      return caller(processor().process(token, null));
    } catch (RateLimitReachedException e) {
      if (issuerAnswers) {
        return null; // its keys were fetched a moment ago, and this one is not among them
      }
      throw Refusal.later(Refusal.Kind.UNAVAILABLE, SILENT, 10);
    } catch (KeySourceException | IOException e) {
      throw Refusal.later(Refusal.Kind.UNAVAILABLE, SILENT, 10);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return null;
    }
  }

  private synchronized DefaultJWTProcessor<SecurityContext> processor() throws IOException {
    DefaultJWTProcessor<SecurityContext> made = processor;
    if (made == null) {
      made = new DefaultJWTProcessor<>();
      made.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys()));
      JWTClaimsSet exact = new JWTClaimsSet.Builder().issuer(settings.issuer().toString()).build();
      made.setJWTClaimsSetVerifier(
          new DefaultJWTClaimsVerifier<>(settings.audience(), exact, Set.of("exp", "sub")));
      processor = made;
    }
    return made;
  }

  private JWKSource<SecurityContext> keys() throws IOException {
    String issuer = settings.issuer().toString().replaceFirst("/$", "");
    URL discovery = URI.create(issuer + "/.well-known/openid-configuration").toURL();
    String document = retrieve(discovery).getContent();
    return JWKSourceBuilder.<SecurityContext>create(keyAddress(document), this::retrieve).build();
  }

  private Resource retrieve(URL address) throws IOException {
    issuerAnswers = false;
    Resource resource = retriever.retrieveResource(address);
    issuerAnswers = true;
    return resource;
  }

  private static URL keyAddress(String document) throws IOException {
    try {
      String address = JsonMapper.shared().readTree(document).path("jwks_uri").asString("");
      return URI.create(address).toURL();
    } catch (JacksonException | IllegalArgumentException | MalformedURLException e) {
      throw new IOException("the discovery document names no keys", e);
    }
  }

  private @Nullable Caller caller(JWTClaimsSet claims) {
    String subject = claims.getSubject();
    Role role = role(claims.getClaim(settings.roleClaim()));
    if (subject == null || subject.isBlank() || subject.length() > 150 || role == null) {
      return null;
    }
    Object given = claims.getClaim("name");
    String name = given instanceof String text && !text.isBlank() ? text : subject;
    return new Caller(new Actor("oidc:" + subject, name), name, role);
  }

  /// The highest role that a claim names, or null.
  private static @Nullable Role role(@Nullable Object claim) {
    Role highest = null;
    for (Role role : Role.values()) {
      String word = role.name().toLowerCase(Locale.ROOT);
      boolean named =
          word.equals(claim) || (claim instanceof Collection<?> all && all.contains(word));
      highest = named ? role : highest;
    }
    return highest;
  }
}
