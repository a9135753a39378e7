package org.keruen.store;

import java.time.InstantSource;

/// The tokens of a database and nothing else of it, for a command that runs beside the server which
/// has the database open. That server knows at its next request what was changed here.
///
/// It makes the tables if there are none yet. Older ones it brings up to date only while no server
/// has them.
public final class TokenStore implements AutoCloseable {

  private final Database database;
  private final Tokens tokens;

  private TokenStore(Database database, InstantSource clock) {
    this.database = database;
    tokens = new Tokens(new Drawer(database, clock));
  }

  /// @param clock what every instant is read from
  /// @throws org.keruen.base.ProblemException if it cannot be opened, holds something else, was
  ///     written by a newer program, or is older and in use by a server
  public static TokenStore open(StoreLocation location, InstantSource clock) {
    Database database =
        switch (location) {
          case StoreLocation.SqliteFile file -> SqliteDatabase.openBeside(file);
          case StoreLocation.Postgres postgres -> PostgresDatabase.openBeside(postgres);
        };
    return new TokenStore(database, clock);
  }

  public Tokens tokens() {
    return tokens;
  }

  @Override
  public void close() {
    database.close();
  }
}
