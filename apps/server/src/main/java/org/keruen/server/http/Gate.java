package org.keruen.server.http;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps out requests that another site makes in a user's browser.
///
/// Where anybody on this machine may do anything, a page of another site could point a name of its
/// own at 127.0.0.1 (DNS rebinding) and read the answers: so only the names of loopback are
/// answered. And a page of another site could send a form: so a change must come from the page's
/// own origin.
public final class Gate {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final boolean loopbackOnly;
  private final Set<String> origins;

  /// @param loopbackOnly whether only the names of loopback are answered
  /// @param origins      other origins that may use the API, such as `https://example.org`
  public Gate(boolean loopbackOnly, Set<String> origins) {
    this.loopbackOnly = loopbackOnly;
    this.origins = Set.copyOf(origins);
  }

  /// @throws Refusal if the request must not be answered
  void check(Exchange exchange) {
    String host = exchange.header("host");
    if (loopbackOnly && (host == null || !LOOPBACK.contains(name(host)))) {
      throw forbidden("Host", "this server answers to localhost only", "open http://localhost");
    }
    if (!READING.contains(exchange.method())) {
      checkOrigin(exchange, host);
    }
  }

  private void checkOrigin(Exchange exchange, @Nullable String host) {
    String origin = exchange.header("origin");
    boolean foreign = "cross-site".equals(exchange.header("sec-fetch-site"));
    if (origin == null && !foreign) {
      return;
    }
    boolean own = origin != null && host != null && sameHost(origin, host);
    boolean listed = origin != null && origins.contains(origin);
    if (!own && !listed) {
      throw forbidden("Origin", "a change must not come from another site", "use the own page");
    }
  }

  private static boolean sameHost(String origin, String host) {
    return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
  }

  private static Refusal forbidden(String where, String what, String fix) {
    return Refusal.of(Refusal.Kind.FORBIDDEN, where, what, fix);
  }

  /// The origin to allow in the answer, or null.
  @Nullable String allowedOrigin(@Nullable String origin) {
    return origin != null && origins.contains(origin) ? origin : null;
  }

  /// A host without its port.
  static String name(String host) {
    int colon = host.lastIndexOf(':');
    boolean port = colon >= 0 && colon > host.lastIndexOf(']');
    return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
  }
}
