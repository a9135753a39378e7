package org.keruen.server.access;

import org.jspecify.annotations.Nullable;
import org.keruen.server.http.Caller;

/// Tells who asks.
public interface Access {

  /// `none`, `token` or `oidc`.
  String kind();

  /// The caller with an `Authorization` header, or null if it names nobody.
  ///
  /// @throws org.keruen.server.http.Refusal if it cannot be told now
  @Nullable Caller find(@Nullable String authorization);

  /// What follows `Bearer` in a header, or null.
  static @Nullable String bearer(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return null;
    }
    String token = authorization.substring(7).strip();
    return token.isEmpty() || token.length() > 8000 ? null : token;
  }
}
