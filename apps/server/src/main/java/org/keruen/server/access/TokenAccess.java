package org.keruen.server.access;

import org.jspecify.annotations.Nullable;
import org.keruen.server.http.Caller;
import org.keruen.store.Actor;
import org.keruen.store.Token;
import org.keruen.store.Tokens;

/// The bearers of tokens that `keruen token create` issued.
public final class TokenAccess implements Access {

  private final Tokens tokens;

  public TokenAccess(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public String kind() {
    return "token";
  }

  @Override
  public @Nullable Caller find(@Nullable String authorization) {
    String secret = Access.bearer(authorization);
    Token token = secret == null ? null : tokens.findHolding(secret);
    return token == null ? null : new Caller(Actor.of(token), token.name(), token.role());
  }
}
