package org.keruen.server.access;

import org.jspecify.annotations.Nullable;
import org.keruen.server.http.Caller;

/// Everybody may do everything: a server of one user on one machine.
public final class OpenAccess implements Access {

  @Override
  public String kind() {
    return "none";
  }

  @Override
  public @Nullable Caller find(@Nullable String authorization) {
    return Caller.LOCAL;
  }
}
