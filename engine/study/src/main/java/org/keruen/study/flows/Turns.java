package org.keruen.study.flows;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// Works closures out, several at a time, and tells of each when it is found.
final class Turns {

  private Turns() {}

  /// @param work      may throw a [CancellationException] once it is cancelled
  /// @param progress  told of every result as it is found, in no order, one at a time
  /// @param cancelled asked before every piece of work; what is broken off has no result
  /// @return the results, in the order of the items
  static <T, R> List<R> each(
      List<T> items, Function<T, R> work, Consumer<R> progress, BooleanSupplier cancelled) {
    Object telling = new Object();
    return items.stream()
        .parallel()
        .filter(_ -> !cancelled.getAsBoolean())
        .map(
            item -> {
              Optional<R> result = resultUnless(work, item);
              synchronized (telling) {
                result.ifPresent(progress);
              }
              return result;
            })
        .flatMap(Optional::stream)
        .toList();
  }

  private static <T, R> Optional<R> resultUnless(Function<T, R> work, T item) {
    try {
      return Optional.of(work.apply(item));
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }
}
