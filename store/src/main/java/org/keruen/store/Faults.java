package org.keruen.store;

import java.sql.SQLException;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;

/// Says in a user's words what a database driver reports.
final class Faults {

  private static final String AGAIN = "try again in a moment";

  private Faults() {}

  /// A fault of a database that was open.
  static StoreException whileRunning(SQLException fault) {
    return new StoreException(new Problem("the store's database", what(fault), fix(fault)), fault);
  }

  static StoreException closed() {
    return new StoreException(
        new Problem("the store's database", "is closed", "the server is stopping; " + AGAIN),
        new IllegalStateException("closed"));
  }

  /// A fault on opening a database.
  static ProblemException onOpening(StoreLocation location, SQLException fault) {
    return ProblemException.of(
        "database " + location, "cannot be opened: " + what(fault), fix(fault));
  }

  /// The first line of what the driver says; PostgreSQL's further lines quote values.
  private static String what(SQLException fault) {
    String message = fault.getMessage();
    String line = message == null ? "no reason given" : message.lines().findFirst().orElse("");
    return line.replaceFirst("^(FATAL|ERROR): ", "");
  }

  private static String fix(SQLException fault) {
    String state = fault.getSQLState();
    if (state != null && !state.isEmpty()) {
      return fixOfPostgres(state);
    }
    return switch (fault.getErrorCode() & 0xff) {
      case 5, 6 -> "another program holds it; " + AGAIN;
      case 8, 14, 23 -> "check that the file and its folder exist and may be written";
      case 11, 26 -> "name a file that Keruen made, or put a backup in its place";
      case 10, 13 -> "make room on the disk and check it; nothing was changed";
      default -> AGAIN;
    };
  }

  private static String fixOfPostgres(String state) {
    return switch (state) {
      case "28P01", "28000" -> "check user and password in the URL";
      case "3D000" -> "create the database first: createdb NAME";
      case "42501" -> "give the user the right to create tables in its schema";
      case "53300" -> "allow PostgreSQL more connections (max_connections)";
      case "53100" -> "make room on PostgreSQL's disk; nothing was changed";
      default -> state.startsWith("08") ? UNREACHABLE : AGAIN;
    };
  }

  private static final String UNREACHABLE =
      "check that PostgreSQL runs and can be reached; if this happened while something was being"
          + " saved, look whether it was before doing it again";
}
