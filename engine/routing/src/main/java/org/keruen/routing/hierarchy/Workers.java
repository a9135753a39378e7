package org.keruen.routing.hierarchy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Deals numbered pieces of work to threads. Pieces must not depend on one another, so who does
/// which does not matter.
final class Workers {
  private Workers() {}

  /// Works on the pieces `0 .. pieces-1` and returns when all are done.
  ///
  /// @param worker makes what a thread works with: called once a thread, then its pieces are passed
  static void run(int threads, int pieces, Supplier<IntConsumer> worker) {
    var next = new AtomicInteger();
    int more = Math.min(threads, pieces) - 1;
    var failure = new AtomicReference<@Nullable Throwable>();
    Runnable loop =
        () -> {
          IntConsumer own = worker.get();
          for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
            own.accept(i);
          }
        };
    Thread[] others = new Thread[Math.max(0, more)];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Thread(loop);
      others[i].setDaemon(true);
      others[i].setUncaughtExceptionHandler((_, e) -> failure.compareAndSet(null, e));
      others[i].start();
    }
    try {
      loop.run();
    } finally {
      join(others);
    }
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new IllegalStateException("a thread failed: " + thrown, thrown);
    }
  }

  private static void join(Thread[] threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException _) {
          // The arrays belong to the caller: nobody may write them after the return.
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
