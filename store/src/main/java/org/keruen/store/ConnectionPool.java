package org.keruen.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A few connections that callers take turns with. They are opened when needed and kept.
final class ConnectionPool implements AutoCloseable {

  private static final int WAIT_SECONDS = 10;
  private static final int CHECK_SECONDS = 2;
  private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(5);

  /// Opens a connection.
  @FunctionalInterface
  interface Opener {
    Connection open() throws SQLException;
  }

  /// What is done with a connection.
  @FunctionalInterface
  interface Use<T extends @Nullable Object> {
    T with(Connection connection) throws SQLException;
  }

  private final Opener opener;
  private final int most;
  private final Semaphore turns;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Idle> idle = new ArrayDeque<>();
  private volatile boolean closed;

  /// @param most connections open at once
  ConnectionPool(int most, Opener opener) {
    this.most = most;
    this.opener = opener;
    turns = new Semaphore(most, true);
  }

  /// Takes a connection, uses it, gives it back; one that failed is closed instead.
  <T extends @Nullable Object> T use(Use<T> use) throws SQLException {
    awaitTurn();
    try {
      if (closed) {
        throw new SQLException("it is closed: the server is stopping");
      }
      Connection connection = take();
      T result = useOrClose(connection, use);
      give(connection);
      return result;
    } finally {
      turns.release();
    }
  }

  private static <T extends @Nullable Object> T useOrClose(Connection connection, Use<T> use)
      throws SQLException {
    boolean good = false;
    try {
      T result = use.with(connection);
      good = true;
      return result;
    } finally {
      if (!good) {
        closeQuietly(connection);
      }
    }
  }

  private void awaitTurn() throws SQLException {
    try {
      if (turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while waiting for a connection", interrupt);
    }
    throw new SQLException("all connections were busy for " + WAIT_SECONDS + " s");
  }

  private Connection take() throws SQLException {
    for (Idle kept = poll(); kept != null; kept = poll()) {
      if (kept.isGood()) {
        return kept.connection();
      }
      closeQuietly(kept.connection());
    }
    return opener.open();
  }

  private @Nullable Idle poll() {
    lock.lock();
    try {
      return idle.pollFirst();
    } finally {
      lock.unlock();
    }
  }

  private void give(Connection connection) {
    lock.lock();
    try {
      idle.addFirst(new Idle(connection, System.nanoTime()));
    } finally {
      lock.unlock();
    }
  }

  /// Waits until nobody uses a connection and closes all. Who asks for one later is refused.
  @Override
  public void close() {
    turns.acquireUninterruptibly(most);
    closed = true;
    for (Idle kept = poll(); kept != null; kept = poll()) {
      closeQuietly(kept.connection());
    }
    turns.release(most);
  }

  /// Closes a connection of which nothing more is expected.
  static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException fault) {
      // It is gone in any case, and what it should have done was reported by the statement before.
    }
  }

  /// @param sinceNanos when it was given back
  private record Idle(Connection connection, long sinceNanos) {

    /// A server may have closed a connection that was idle for long: ask it first.
    boolean isGood() throws SQLException {
      return System.nanoTime() - sinceNanos < TRUSTED_NANOS || connection.isValid(CHECK_SECONDS);
    }
  }
}
