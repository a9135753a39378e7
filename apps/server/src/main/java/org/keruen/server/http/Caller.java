package org.keruen.server.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.store.Actor;
import org.keruen.store.Role;

/// Who asks.
///
/// @param name name of the token or the user; null without authentication
public record Caller(Actor actor, @Nullable String name, Role role) {

  /// Everybody, where nobody has to say who they are.
  public static final Caller LOCAL = new Caller(Actor.LOCAL, null, Role.ADMIN);

  /// @throws Refusal if the role does not suffice
  void require(Role needed) {
    if (!role.covers(needed)) {
      String is = role.name().toLowerCase(Locale.ROOT);
      String must = needed.name().toLowerCase(Locale.ROOT);
      throw Refusal.of(
          Refusal.Kind.FORBIDDEN,
          "Authorization",
          "the role is " + is + ", but it must be " + must,
          "use a token of the role " + must);
    }
  }
}
