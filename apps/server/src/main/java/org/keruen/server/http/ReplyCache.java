package org.keruen.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers that rest on the study alone, by what was asked; the least used go when room is short.
/// Threads may share it.
public final class ReplyCache {

  private final long mostBytes;
  private final Map<String, Reply.Whole> kept = new LinkedHashMap<>(256, 0.75f, true);
  private long bytes;

  /// @param mostBytes what all answers together may take
  public ReplyCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  public synchronized Reply.@Nullable Whole find(String key) {
    return kept.get(key);
  }

  public synchronized void put(String key, Reply.Whole reply) {
    int weight = weight(key, reply);
    if (weight > mostBytes / 8) {
      return;
    }
    Reply.Whole before = kept.put(key, reply);
    bytes += weight - (before == null ? 0 : weight(key, before));
    var oldest = kept.entrySet().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      Map.Entry<String, Reply.Whole> entry = oldest.next();
      bytes -= weight(entry.getKey(), entry.getValue());
      oldest.remove();
    }
  }

  private static int weight(String key, Reply.Whole reply) {
    return 2 * key.length() + reply.body().weightBytes();
  }
}
