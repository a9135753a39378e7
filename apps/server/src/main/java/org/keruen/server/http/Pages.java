package org.keruen.server.http;

import java.util.List;
import java.util.function.Consumer;
import org.keruen.answers.json.JsonWriter;

/// Pages of lists that do not change while the server runs.
public final class Pages {

  private Pages() {}

  /// Writes `items` and `next` of a page into an object that is open.
  ///
  /// @param write writes one item as the value that comes next
  public static <T> void write(
      JsonWriter json, List<T> all, int offset, int limit, Consumer<T> write) {
    json.array("items");
    all.stream().skip(offset).limit(limit).forEach(write);
    json.endArray().text("next", Query.next(offset, limit, all.size()));
  }
}
