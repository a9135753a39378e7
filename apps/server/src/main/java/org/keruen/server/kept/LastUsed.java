package org.keruen.server.kept;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values by key, so many of them: the one that nobody asked for longest goes for a new one.
/// Threads may share it.
public final class LastUsed<K, V> {

  private final int most;
  private final Map<K, V> values = new LinkedHashMap<>(64, 0.75f, true);

  /// @param most how many are kept; 1 or more
  public LastUsed(int most) {
    this.most = most;
  }

  /// The value of a key, which counts as used; or null.
  public synchronized @Nullable V find(K key) {
    return values.get(key);
  }

  public synchronized void put(K key, V value) {
    values.put(key, value);
    if (values.size() > most) {
      values.remove(values.keySet().iterator().next());
    }
  }
}
