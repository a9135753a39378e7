package org.keruen.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// What a server must not lose. Open one for the life of a server; one server at a time may have a
/// database open.
///
/// Opening brings the tables up to date and cleans up after a server that was killed: jobs that
/// were queued or running become `INTERRUPTED`, and claims of requests that were at work are let
/// go.
public final class Store implements AutoCloseable {

  private final Database database;
  private final Drawer drawer;
  private final Plans plans;
  private final Reports reports;
  private final Runs runs;
  private final Jobs jobs;
  private final Tokens tokens;
  private final AuditLog audit;
  private final IdempotencyKeys idempotencyKeys;

  private Store(Database database, InstantSource clock) {
    this.database = database;
    drawer = new Drawer(database, clock);
    plans = new Plans(drawer);
    reports = new Reports(drawer);
    runs = new Runs(drawer);
    jobs = new Jobs(drawer);
    tokens = new Tokens(drawer);
    audit = new AuditLog(drawer);
    idempotencyKeys = new IdempotencyKeys(drawer);
  }

  /// Opens a database, and makes it if it is new.
  ///
  /// @param clock what every instant in the store is read from
  /// @throws org.keruen.base.ProblemException if it cannot be opened, is in use by another server,
  ///     holds something else, or was written by a newer program
  public static Store open(StoreLocation location, InstantSource clock) {
    Database database =
        switch (location) {
          case StoreLocation.SqliteFile file -> SqliteDatabase.open(file);
          case StoreLocation.Postgres postgres -> PostgresDatabase.open(postgres);
        };
    Store store = new Store(database, clock);
    try {
      store.recover();
      return store;
    } catch (RuntimeException fault) {
      store.close();
      throw fault;
    }
  }

  private void recover() {
    jobs.interruptAll();
    idempotencyKeys.releaseAll();
  }

  public Plans plans() {
    return plans;
  }

  public Reports reports() {
    return reports;
  }

  public Runs runs() {
    return runs;
  }

  public Jobs jobs() {
    return jobs;
  }

  public Tokens tokens() {
    return tokens;
  }

  public AuditLog audit() {
    return audit;
  }

  public IdempotencyKeys idempotencyKeys() {
    return idempotencyKeys;
  }

  /// Runs code whose calls of this store are one transaction: all of it is kept or, if it throws,
  /// nothing. So a change and the answer under its idempotency key go together:
  ///
  /// ```java
  /// store.together(() -> {
  ///   BorderReport report = store.reports().propose(proposal, actor);
  ///   store.idempotencyKeys().finish(key, actor, answer(report));
  ///   return report;
  /// });
  /// ```
  ///
  /// The code may run on another thread and holds up other writers: keep it short, compute before
  /// it. It must not wait for other threads that write.
  public <T extends @Nullable Object> T together(Callable<T> code) {
    return drawer.together(code);
  }

  /// Asks the database something small, for a health check.
  ///
  /// @throws StoreException if it does not answer
  public void ping() {
    Integer one = drawer.read(transaction -> transaction.find("select 1 as n", r -> r.getInt("n")));
    if (one == null) {
      throw new IllegalStateException("the database answers nothing");
    }
  }

  /// Forgets what nobody needs any more: plans that nobody saved, runs, ended jobs, old
  /// idempotency keys. A server calls it now and then.
  ///
  /// @param age how old a plan, a run or a job must be
  /// @return how many rows went
  public int prune(Duration age) {
    return plans.pruneUnsaved(age)
        + runs.prune(age)
        + jobs.pruneEnded(age)
        + idempotencyKeys.pruneExpired();
  }

  /// Waits for what is under way and closes the database.
  @Override
  public void close() {
    database.close();
  }
}
