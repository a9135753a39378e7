package org.keruen.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.base.ProblemException;
import org.keruen.server.access.OidcSettings;
import org.keruen.store.StoreLocation;

/// How a server is run.
///
/// @param binding  where it listens
/// @param access   who may use it
/// @param store    where it keeps what it must not lose
/// @param limits   how much it takes on
/// @param version  of this program
public record ServerSettings(
    Binding binding, AccessSettings access, StoreLocation store, Limits limits, String version) {

  /// @param host address to bind to
  /// @param port 0 for any free one
  /// @param open whether it may be reached from elsewhere without authentication
  public record Binding(InetAddress host, int port, boolean open) {

    /// @throws ProblemException if the host is unknown or the port is none
    public static Binding of(String host, int port, boolean open) {
      if (port < 0 || port > 65_535) {
        throw ProblemException.of("--port", port + " is no port", "give 0 to 65535");
      }
      try {
        return new Binding(InetAddress.getByName(host), port, open);
      } catch (UnknownHostException e) {
        throw ProblemException.of("--host", "'" + host + "' is unknown", "give 127.0.0.1");
      }
    }
  }

  /// How callers are known.
  public enum Authentication {
    NONE,
    TOKEN,
    OIDC
  }

  /// @param oidc    the issuer; null unless it is asked
  /// @param origins other origins whose pages may use the API
  public record AccessSettings(
      Authentication authentication, @Nullable OidcSettings oidc, Set<String> origins) {
    public AccessSettings {
      origins = Set.copyOf(origins);
      for (String origin : origins) {
        if (!origin.matches("https?://[A-Za-z0-9.\\[\\]:-]+")) {
          throw ProblemException.of(
              "--cors-origin", "'" + origin + "' is no origin", "write https://example.org");
        }
      }
      if (authentication == Authentication.OIDC && oidc == null) {
        throw ProblemException.of(
            "--oidc-issuer", "the issuer is missing", "give --oidc-issuer and --oidc-audience");
      }
    }
  }

  /// @param plansAtOnce    most plans computed at a time
  /// @param waitingPlans   most that wait
  /// @param planPatience   longest that one waits and computes
  /// @param mostConnections most connections at a time
  /// @param idle           a connection that sends no whole request for so long is closed
  public record Limits(
      int plansAtOnce,
      int waitingPlans,
      Duration planPatience,
      int mostConnections,
      Duration idle) {

    /// What suits this machine.
    public static Limits usual() {
      int processors = Math.max(1, Runtime.getRuntime().availableProcessors());
      return new Limits(processors, 64, Duration.ofSeconds(20), 4_000, Duration.ofSeconds(30));
    }
  }

  public ServerSettings {
    boolean guarded = access.authentication() != Authentication.NONE;
    if (!guarded && !binding.open() && !binding.host().isLoopbackAddress()) {
      throw ProblemException.of(
          "--host",
          binding.host().getHostAddress()
              + " can be reached from elsewhere, and nobody is asked"
              + " who they are",
          "add --auth token (or oidc), or --i-know-this-is-open");
    }
  }
}
