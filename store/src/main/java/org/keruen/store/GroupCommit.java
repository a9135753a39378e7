package org.keruen.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The one writer of a SQLite file: a thread that does the works that queued up while it was
/// syncing to disk in one transaction, so that many callers share one sync.
///
/// Each work stands in a savepoint of its own. One that throws is undone alone; the others are
/// kept. A caller is answered after the commit, never before.
final class GroupCommit implements AutoCloseable {

  /// Most works in one transaction, so that the first of a crowd does not wait for all of it.
  private static final int MOST = 256;

  private final Connection connection;
  private final Transaction transaction;
  private final BlockingQueue<Task<?>> queue = new LinkedBlockingQueue<>();
  private final ReentrantLock gate = new ReentrantLock();
  private final Task<Boolean> last = new Task<>(transaction -> true);
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private boolean closed;

  GroupCommit(Connection connection) {
    this.connection = connection;
    transaction = new Transaction(connection);
    // A platform thread: SQLite's sync is a native call and would hold a carrier of virtual ones.
    Thread.ofPlatform().name("store-writer").daemon().start(this::run);
  }

  <T extends @Nullable Object> T write(Work<T> work) {
    Task<T> task = new Task<>(work);
    gate.lock();
    try {
      if (closed) {
        throw Faults.closed();
      }
      queue.add(task);
    } finally {
      gate.unlock();
    }
    return task.await();
  }

  /// Does what is queued, closes the connection, and returns when that is done.
  @Override
  public void close() {
    gate.lock();
    try {
      if (!closed) {
        closed = true;
        queue.add(last);
      }
    } finally {
      gate.unlock();
    }
    ended.join();
  }

  private void run() {
    List<Task<?>> group = new ArrayList<>();
    while (!group.contains(last)) {
      group.clear();
      group.add(takeFirst());
      queue.drainTo(group, MOST - 1);
      commit(group);
    }
    ConnectionPool.closeQuietly(connection);
    ended.complete(true);
  }

  private Task<?> takeFirst() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException interrupt) {
        // Nobody owns this thread but this class, which ends it by its last task.
      }
    }
  }

  private void commit(List<Task<?>> group) {
    try {
      execute("begin immediate");
      for (Task<?> task : group) {
        run(task);
      }
      execute("commit");
      group.forEach(Task::settle);
    } catch (SQLException fault) {
      rollBack();
      StoreException reason = Faults.whileRunning(fault);
      group.forEach(task -> task.refuse(reason));
    } catch (RuntimeException | Error fault) {
      rollBack(); // whatever it is, no caller may wait for ever
      group.forEach(task -> task.refuse(fault));
    }
  }

  private void run(Task<?> task) throws SQLException {
    execute("savepoint task");
    if (!task.run(transaction)) {
      execute("rollback to task");
    }
    execute("release task");
  }

  private void rollBack() {
    try {
      execute("rollback");
    } catch (SQLException fault) {
      // SQLite has rolled back by itself, or never began.
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// A work with the caller who waits for it.
  private static final class Task<T extends @Nullable Object> {

    private final Work<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Runnable settle = () -> {};

    Task(Work<T> work) {
      this.work = work;
    }

    /// Does the work and keeps what came of it until the commit.
    ///
    /// @return whether its changes are to be kept
    boolean run(Transaction transaction) {
      try {
        T result = work.in(transaction);
        settle = () -> answer.complete(result);
        return true;
      } catch (SQLException fault) {
        settle = () -> answer.completeExceptionally(Faults.whileRunning(fault));
      } catch (RuntimeException | Error fault) {
        settle = () -> answer.completeExceptionally(fault);
      }
      return false;
    }

    void settle() {
      settle.run();
    }

    void refuse(Throwable reason) {
      answer.completeExceptionally(reason);
    }

    T await() {
      try {
        return answer.join();
      } catch (CompletionException fault) {
        switch (fault.getCause()) {
          case RuntimeException cause -> throw cause;
          case Error cause -> throw cause;
          case null, default -> throw fault;
        }
      }
    }
  }
}
