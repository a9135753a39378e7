package org.keruen.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where a page ended, as text that a caller hands back unread.
///
/// @param order what the list is ordered by
/// @param id    tells items of the same order apart
record Cursor(long order, String id) {

  /// Comes before everything in a list that runs from the newest.
  static final Cursor START = new Cursor(Long.MAX_VALUE, "");

  static Cursor of(Page.Request request) {
    String after = request.after();
    return after == null ? START : parse(after);
  }

  /// Cuts a list with one item more than asked for into a page with its cursor.
  static <T> Page<T> page(List<T> found, Page.Request request, Function<T, Cursor> place) {
    if (found.size() <= request.limit()) {
      return new Page<>(found, null);
    }
    List<T> items = new ArrayList<>(found.subList(0, request.limit()));
    return new Page<>(items, place.apply(items.getLast()).text());
  }

  String text() {
    byte[] bytes = (order + ":" + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Cursor parse(String text) {
    String plain = decode(text);
    int colon = plain == null ? -1 : plain.indexOf(':');
    if (plain == null || colon < 0 || !plain.substring(0, colon).matches("-?\\d{1,18}")) {
      throw Texts.problem(
          "after", "is no cursor of this list", "give the `next` of the page before, or nothing");
    }
    return new Cursor(Long.parseLong(plain.substring(0, colon)), plain.substring(colon + 1));
  }

  /// The text behind Base64, or null if there is none.
  private static @Nullable String decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String plain = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return plain.indexOf('\0') < 0 ? plain : null;
    } catch (IllegalArgumentException | CharacterCodingException fault) {
      return null;
    }
  }
}
