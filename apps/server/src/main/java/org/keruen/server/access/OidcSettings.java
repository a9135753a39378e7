package org.keruen.server.access;

import java.net.URI;
import org.keruen.base.ProblemException;

/// An OIDC issuer whose users may use the server.
///
/// @param issuer    its identifier, such as `https://id.example.org`
/// @param audience  what its tokens must be for
/// @param roleClaim claim that holds `reader`, `editor` or `admin`, as a text or in a list
public record OidcSettings(URI issuer, String audience, String roleClaim) {

  public OidcSettings {
    boolean loopback = "127.0.0.1".equals(issuer.getHost()) || "localhost".equals(issuer.getHost());
    if (!"https".equals(issuer.getScheme()) && !loopback) {
      throw ProblemException.of(
          "--oidc-issuer", issuer + " is not https", "give the https address of the issuer");
    }
    if (audience.isBlank()) {
      throw ProblemException.of(
          "--oidc-audience", "the audience is missing", "give the client id of this server");
    }
  }
}
