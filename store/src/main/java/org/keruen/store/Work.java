package org.keruen.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What is done inside one transaction.
@FunctionalInterface
interface Work<T extends @Nullable Object> {
  T in(Transaction transaction) throws SQLException;
}
