package org.keruen.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A right to use a server. Its secret is not here: it is shown once, in [Issued].
///
/// @param id      given by the store; no secret
/// @param name    whose, or what for
/// @param expires first instant at which it no longer holds; null if it does not end by itself
/// @param revoked when it was taken back; null while it holds
/// @param lastUsed last day of use, UTC; null if never used
public record Token(
    String id,
    String name,
    Role role,
    Instant created,
    @Nullable Instant expires,
    @Nullable Instant revoked,
    @Nullable LocalDate lastUsed) {

  /// Whether it holds at an instant.
  public boolean holdsAt(Instant instant) {
    return revoked == null && (expires == null || instant.isBefore(expires));
  }

  /// A token as an admin asks for it.
  public record Draft(String name, Role role, @Nullable Instant expires) {

    public Draft {
      Texts.notBlank(name, "name");
    }
  }

  /// A new token with its secret. Show the secret to its owner and forget it: the store keeps only
  /// its hash and cannot tell it again.
  ///
  /// @param secret what the owner sends, `krn_…`
  public record Issued(Token token, String secret) {

    /// Without the secret, so that a log line cannot tell it.
    @Override
    public String toString() {
      return "Issued[" + token + ", secret not shown]";
    }
  }
}
