package org.keruen.server.resource;

import java.util.function.Supplier;
import org.keruen.base.ProblemException;
import org.keruen.server.http.Refusal;

/// Pages of the store, whose cursors only the store can read.
final class StorePages {

  private StorePages() {}

  /// @throws Refusal if the cursor is none of the store's
  static <T> T read(Supplier<T> page) {
    try {
      return page.get();
    } catch (ProblemException e) {
      throw Refusal.of(
          Refusal.Kind.BAD_PARAMETER,
          "cursor",
          "it is none of this server",
          "take 'next' of the page before");
    }
  }
}
