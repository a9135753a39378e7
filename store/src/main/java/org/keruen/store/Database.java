package org.keruen.store;

import org.jspecify.annotations.Nullable;

/// A database with the tables of the store. Work may run on another thread than the caller's, and
/// the caller waits for it; work that throws changes nothing.
interface Database extends AutoCloseable {

  /// Runs the work in a transaction and returns when its changes are on disk.
  <T extends @Nullable Object> T write(Work<T> work);

  /// Runs one query.
  <T extends @Nullable Object> T read(Work<T> work);

  /// Waits for what is under way, then lets go of the database.
  @Override
  void close();
}
