package org.keruen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keruen.base.ProblemException;

/// What a command that looks after tokens may do beside a server that has the database open. Each
/// database has a subclass.
abstract class TokenStoreContract extends StoreFixture {

  private static final Token.Draft ASEL = new Token.Draft("Asel", Role.EDITOR, null);

  private TokenStore beside() {
    return TokenStore.open(location, clock);
  }

  @Test
  void theServerKnowsAtOnceWhatWasIssuedAndRevokedBesideIt() {
    try (TokenStore beside = beside()) {
      Token.Issued issued = beside.tokens().issue(ASEL, Actor.LOCAL);
      assertThat(store.tokens().findHolding(issued.secret())).isEqualTo(issued.token());

      assertThat(beside.tokens().revoke(issued.token().id(), Actor.LOCAL)).isTrue();
      assertThat(store.tokens().findHolding(issued.secret())).isNull();
    }
    assertThat(actions()).containsExactly("token.revoke", "token.issue");
  }

  @Test
  void whatTheServerIssuedIsListedBesideIt() {
    Token.Issued issued = store.tokens().issue(ASEL, Actor.LOCAL);
    try (TokenStore beside = beside()) {
      assertThat(beside.tokens().list(Page.Request.first(9)).items())
          .containsExactly(issued.token());
    }
  }

  @Test
  void aSecondServerIsStillRefusedAndJobsAtWorkGoOn() {
    Job job = store.jobs().submit("k", "{}", AISHA);
    try (TokenStore beside = beside()) {
      assertThatThrownBy(() -> Store.open(location, clock))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("in use by another server");
      beside.tokens().issue(ASEL, Actor.LOCAL);
    }
    assertThat(store.jobs().get(job.id()).state()).isEqualTo(Job.State.QUEUED);
    store.jobs().start(job.id());
  }

  @Test
  void aServerMayStartWhileTheCommandRuns() {
    store.close();
    try (TokenStore beside = beside()) {
      store = Store.open(location, clock);
      Token.Issued issued = beside.tokens().issue(ASEL, Actor.LOCAL);
      assertThat(store.tokens().findHolding(issued.secret())).isNotNull();
    }
  }

  @Test
  void theFirstTokenMakesTheTables() {
    StoreLocation fresh = newLocation("fresh");
    String secret;
    try (TokenStore beside = TokenStore.open(fresh, clock)) {
      secret = beside.tokens().issue(ASEL, Actor.LOCAL).secret();
    }
    try (Store server = Store.open(fresh, clock)) {
      assertThat(server.tokens().findHolding(secret)).isNotNull();
    }
  }

  /// A place with no database in it, and not that of the open store.
  abstract StoreLocation newLocation(String name);

  @Test
  void writersOnBothSidesWaitForEachOther() {
    try (TokenStore beside = beside()) {
      List<Token.Issued> issued =
          atOnce(
              60,
              i -> {
                Tokens tokens = i % 3 == 0 ? beside.tokens() : store.tokens();
                store.plans().putIfAbsent(draft("p" + i, "{}"), AISHA);
                return tokens.issue(ASEL, Actor.LOCAL);
              });
      assertThat(issued).hasSize(60);
      assertThat(issued)
          .allSatisfy(one -> assertThat(store.tokens().findHolding(one.secret())).isNotNull());
    }
  }

  @Test
  void tablesOfAnotherVersionAreNotTouchedBesideAServer() {
    String history = "update flyway_schema_history set version = ";
    TestSql.update(location, history + "'99' where version = '" + Migrations.NEWEST + "'");
    assertThatThrownBy(this::beside)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("newer program");

    TestSql.update(location, history + "'0' where version = '99'");
    assertThatThrownBy(this::beside)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("in use by another server");
    store.ping();
  }
}
