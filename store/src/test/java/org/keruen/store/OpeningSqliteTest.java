package org.keruen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.base.ProblemException;

class OpeningSqliteTest {

  @TempDir private Path folder;

  private final SettableClock clock = new SettableClock();

  private StoreLocation.SqliteFile file(String name) {
    return new StoreLocation.SqliteFile(folder.resolve(name));
  }

  @Test
  void aNewFileIsMadeWithItsFoldersForItsOwnerOnly() throws IOException {
    var location = file("a/b/keruen.db");
    Store.open(location, clock).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(location.file())))
        .isEqualTo("rw-------");
    assertThat(Files.exists(folder.resolve("a/b/keruen.db-wal"))).as("log folded in").isFalse();
  }

  @Test
  void theWriterSyncsInEveryCommit() {
    var location = file("keruen.db");
    try (SqliteDatabase database = SqliteDatabase.open(location)) {
      assertThat(pragma(database, "synchronous")).as("2 is FULL").isEqualTo("2");
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(database, "busy_timeout")).isEqualTo("5000");
    }
  }

  private static String pragma(Database database, String name) {
    String value =
        database.write(
            transaction ->
                transaction.find("select * from pragma_" + name, r -> r.getText(column(name))));
    return String.valueOf(value);
  }

  private static String column(String pragma) {
    return pragma.equals("busy_timeout") ? "timeout" : pragma;
  }

  @Test
  void aReaderCannotWrite() {
    try (SqliteDatabase database = SqliteDatabase.open(file("keruen.db"))) {
      assertThatThrownBy(() -> database.read(t -> t.update("delete from plan")))
          .isInstanceOf(StoreException.class);
    }
  }

  @Test
  void whatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "x".repeat(5000));

    assertRefused(new StoreLocation.SqliteFile(text), "notes.txt", "name a file that Keruen made");

    assertThat(Files.readString(text)).isEqualTo("x".repeat(5000));
  }

  @Test
  void aFolderAndAFileInPlaceOfTheFolderAreRefused() throws IOException {
    Files.createDirectory(folder.resolve("folder"));
    Files.writeString(folder.resolve("file"), "");

    assertRefused(file("folder"), "folder", "may be written");
    assertRefused(file("file/keruen.db"), "file", "may be written");
  }

  @Test
  void tablesOfAnotherProgramAreRefused() {
    var location = file("other.db");
    TestSql.update(location, "create table accounts (id integer)");

    assertRefused(location, "holds tables of another program", "of its own");
  }

  private void assertRefused(StoreLocation location, String what, String fix) {
    assertThatThrownBy(() -> Store.open(location, clock))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("database ")
        .hasMessageContaining(what)
        .hasMessageContaining(fix);
  }

  @Test
  void aFileThatAnotherProgramHasLockedIsReportedAndWorksAfterwards() throws SQLException {
    var location = file("keruen.db");
    var draft = new StoredPlan.Draft("p", "{}", "s", "h", "en");
    try (Store store = Store.open(location, clock);
        Connection other = DriverManager.getConnection(TestSql.url(location));
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      assertThatThrownBy(() -> store.plans().putIfAbsent(draft, Actor.LOCAL))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another program holds it");
      statement.execute("rollback");

      assertThat(store.plans().putIfAbsent(draft, Actor.LOCAL)).isTrue();
    }
  }

  @Test
  void theNewestMigrationIsTheOneThatTheProgramKnows() throws IOException {
    Path home = Path.of("src/main/resources/org/keruen/store/migration");
    try (var files = Files.list(home)) {
      int newest =
          files
              .map(file -> file.getFileName().toString())
              .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
              .max()
              .orElse(0);
      assertThat(Migrations.NEWEST).isEqualTo(newest);
    }
  }
}
