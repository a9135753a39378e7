package org.keruen.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// What the drawers of a store share: the database, the clock, and the transaction that is under
/// way on this thread, if one is.
final class Drawer {

  private final Database database;
  private final InstantSource clock;
  private final ScopedValue<Transaction> current = ScopedValue.newInstance();

  Drawer(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Now, as finely as it is kept.
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  String newId() {
    return UUID.randomUUID().toString();
  }

  <T extends @Nullable Object> T write(Work<T> work) {
    return current.isBound() ? join(work) : database.write(work);
  }

  <T extends @Nullable Object> T read(Work<T> work) {
    return current.isBound() ? join(work) : database.read(work);
  }

  /// Runs code whose calls of the store are all one transaction.
  <T extends @Nullable Object> T together(Callable<T> code) {
    return write(transaction -> within(transaction, code));
  }

  private <T extends @Nullable Object> T within(Transaction transaction, Callable<T> code)
      throws SQLException {
    try {
      return ScopedValue.where(current, transaction).call(code::call);
    } catch (SQLException | RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new IllegalStateException("code inside a transaction threw " + fault, fault);
    }
  }

  private <T extends @Nullable Object> T join(Work<T> work) {
    try {
      return work.in(current.get());
    } catch (SQLException fault) {
      throw Faults.whileRunning(fault);
    }
  }

  /// Writes a line of the audit, in the transaction of the change.
  void audit(Transaction transaction, Actor actor, String action, String subject, String detailJson)
      throws SQLException {
    transaction.update(
        """
        insert into audit (instant, actor_id, actor_name, action, subject, detail_json)
        values (?, ?, ?, ?, ?, ?)\
        """,
        now(),
        actor.id(),
        actor.name(),
        action,
        subject,
        detailJson);
  }

  /// Writes a line of the audit if a change met its row.
  ///
  /// @return whether it did
  boolean audited(
      Transaction transaction,
      int changed,
      Actor actor,
      String action,
      String subject,
      String detailJson)
      throws SQLException {
    if (changed == 1) {
      audit(transaction, actor, action, subject, detailJson);
    }
    return changed == 1;
  }
}
