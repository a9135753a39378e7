package org.keruen.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Some threads that share out numbered tasks. Who does which is left to chance, so a task must
/// write only what is its own.
final class Team implements AutoCloseable {

  /// One of many tasks.
  interface Task {
    /// @param worker who does it, `0 .. size-1`: a key to scratch memory
    /// @param index  which task
    void run(int worker, int index);
  }

  private final int size;
  private final ExecutorService others;

  Team(int size) {
    this.size = size;
    others =
        Executors.newFixedThreadPool(
            Math.max(1, size - 1), Thread.ofPlatform().daemon().name("assignment-", 0).factory());
  }

  int size() {
    return size;
  }

  /// Runs tasks `0 .. count-1` and returns when all are done.
  void run(int count, Task task) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int worker = 1; worker < Math.min(size, count); worker++) {
      int who = worker;
      running.add(others.submit(() -> work(who, count, next, task)));
    }
    work(0, count, next, task);
    for (Future<?> other : running) {
      await(other);
    }
  }

  private static void work(int worker, int count, AtomicInteger next, Task task) {
    for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
      task.run(worker, index);
    }
  }

  private static void await(Future<?> running) {
    try {
      running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during an assignment", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an assignment task failed", e.getCause());
    }
  }

  @Override
  public void close() {
    others.shutdownNow();
  }
}
