package org.keruen.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Part of a list, newest first.
///
/// @param items at most as many as asked for
/// @param next  cursor that continues after the last item, or null when there is no more
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /// Which part to return.
  ///
  /// @param limit most items, 1 to 1,000
  /// @param after `next` of the page before, or null for the first page
  public record Request(int limit, @Nullable String after) {

    private static final int MOST = 1_000;

    public Request {
      if (limit < 1 || limit > MOST) {
        throw Texts.problem("limit", "is " + limit, "give a number from 1 to " + MOST);
      }
    }

    /// The first so many.
    public static Request first(int limit) {
      return new Request(limit, null);
    }
  }
}
