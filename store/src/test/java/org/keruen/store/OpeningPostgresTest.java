package org.keruen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keruen.base.ProblemException;

class OpeningPostgresTest {

  private final SettableClock clock = new SettableClock();

  private void assertRefused(String url, String fix) {
    assertThatThrownBy(() -> Store.open(StoreLocation.parse(url), clock))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cannot be opened")
        .hasMessageContaining(fix)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void aServerOrDatabaseThatIsNotThereIsRefused() {
    String url = TestPostgres.newDatabase().url();
    assertRefused(
        "jdbc:postgresql://127.0.0.1:1/x?user=a&password=s3cret", "check that PostgreSQL runs");
    assertRefused(url.replaceFirst("keruen_\\d+", "nowhere") + "&password=s3cret", "createdb");
    assertRefused(url.replace("user=keruen", "user=nobody"), "check user and password");
  }

  @Test
  void tablesOfAnotherProgramAreRefused() {
    StoreLocation location = TestPostgres.newDatabase();
    TestSql.update(location, "create table accounts (id integer)");

    assertThatThrownBy(() -> Store.open(location, clock))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("holds tables of another program")
        .hasMessageContaining("currentSchema");
  }

  @Test
  void aRoleThatCommitsLazilyIsOverruled() {
    StoreLocation.Postgres location = TestPostgres.newDatabase();
    String lazy = location.url() + "&options=-c%20synchronous_commit%3Doff";
    try (PostgresDatabase database = PostgresDatabase.open(new StoreLocation.Postgres(lazy))) {
      String setting =
          database.write(
              t ->
                  t.find("select current_setting('synchronous_commit') as s", r -> r.getText("s")));
      assertThat(setting).isEqualTo("on");
    }
  }

  @Test
  void connectionsThatTheServerEndedAreReplaced() throws InterruptedException {
    StoreLocation location = TestPostgres.newDatabase();
    try (Store store = Store.open(location, clock)) {
      store.ping();
      TestSql.ask(
          location,
          """
          select count(pg_terminate_backend(pid)) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()
            and application_name = 'keruen'\
          """);
      assertThatThrownBy(store::ping).isInstanceOf(StoreException.class);
      store.ping();
    }
  }

  @Test
  void aLocationNeverTellsThePassword() {
    assertThat(StoreLocation.parse("jdbc:postgresql://h/db?user=u&password=s3cret").toString())
        .isEqualTo("jdbc:postgresql://h/db");
    assertThat(StoreLocation.parse("jdbc:postgresql://u:s3cret@h/db").toString())
        .isEqualTo("jdbc:postgresql://h/db");
  }

  @Test
  void aLocationIsAFileOrAUrlAndNothingElse() {
    assertThat(StoreLocation.parse("jdbc:sqlite:/x/k.db"))
        .isEqualTo(StoreLocation.parse("/x/k.db"));
    for (String text : new String[] {"", "jdbc:mysql://h/d", ":memory:", "jdbc:sqlite:", "a?b"}) {
      assertThatThrownBy(() -> StoreLocation.parse(text))
          .as(text)
          .isInstanceOf(ProblemException.class);
    }
  }
}
