package org.keruen.server.http;

/// Answers calls of one method and path.
@FunctionalInterface
public interface Operation {

  /// @throws Refusal if it cannot
  Reply answer(Call call);
}
