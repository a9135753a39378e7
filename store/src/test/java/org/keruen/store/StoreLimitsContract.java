package org.keruen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keruen.base.ProblemException;

/// What a store does at its limits: many callers at once, hostile texts, and databases that it must
/// refuse. Each database has a subclass.
abstract class StoreLimitsContract extends StoreFixture {

  /// Texts that break out of SQL, JSON, HTML or an encoding if somebody is careless.
  private static final List<String> HOSTILE =
      List.of(
          "'; drop table plan; --",
          "\" or 1=1 --",
          "\\'; select ?; $1 ${counter} :id {fn now()}",
          "<script>alert(1)</script>",
          "%_*[a-z]\u007f\t\r\n\u0001",
          "قراقرم ہائی وے — خنجراب کھلا ہے",
          "Қорғас \u202Eabc\u202C 🚛 e\u0301",
          "");

  // Transactions

  @Test
  void togetherKeepsAllOrNothing() {
    claim("k", AISHA, "h");
    assertThatThrownBy(
            () ->
                store.together(
                    () -> {
                      store.plans().putIfAbsent(draft("p", "{}"), AISHA);
                      assertThat(store.plans().find("p")).isNotNull();
                      finish("k");
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");
    assertThat(store.plans().find("p")).isNull();
    assertThat(claim("k", AISHA, "h")).isEqualTo(new Claim.AtWork());
    assertThat(actions()).isEmpty();

    boolean put =
        store.together(() -> finish("k") && store.plans().putIfAbsent(draft("p", "{}"), AISHA));

    assertThat(put).isTrue();
    assertThat(store.plans().find("p")).isNotNull();
    assertThat(claim("k", AISHA, "h")).isInstanceOf(Claim.Answered.class);
  }

  @Test
  void manyWritersAtOnceLoseNothingAndOneThatFailsHarmsNoOther() {
    List<Boolean> kept =
        atOnce(
            200,
            i ->
                store.together(
                    () -> {
                      boolean put = store.plans().putIfAbsent(draft("p" + i, "{}"), AISHA);
                      if (i % 10 == 0) {
                        throw Texts.problem("here", "on purpose", "none");
                      }
                      return put;
                    }));

    assertThat(kept).filteredOn(Boolean.TRUE::equals).hasSize(180);
    for (int i = 0; i < 200; i++) {
      assertThat(store.plans().find("p" + i) != null).as("p" + i).isEqualTo(i % 10 != 0);
    }
    assertThat(actions()).hasSize(180);
  }

  // Texts

  @Test
  void hostileTextsComeBackExactly() {
    for (int i = 0; i < HOSTILE.size(); i++) {
      String text = HOSTILE.get(i);
      String id = "id" + i + text;
      Actor actor = new Actor(id, text);
      store.plans().putIfAbsent(new StoredPlan.Draft(id, text, id, id, id), actor);
      store.plans().save(id, "t" + text, text, actor);
      StoredPlan plan = store.plans().get(id);
      assertThat(List.of(plan.queryJson(), plan.studyId(), plan.studyHash(), plan.language()))
          .containsExactly(text, id, id, id);
      assertThat(plan.saved()).isEqualTo(new StoredPlan.Label("t" + text, text, now(), id));
      roundTripReport(id, text, actor);
      roundTripJob(id, text, actor);
      roundTripClaim(id, text, actor);
    }
    assertThat(store.plans().listSaved(Page.Request.first(99)).items()).hasSameSizeAs(HOSTILE);
  }

  private void roundTripReport(String id, String text, Actor actor) {
    var proposal =
        new BorderReport.Proposal(
            id, BorderReport.State.OPEN, LocalDate.EPOCH, LocalDate.MAX, text, "s" + text);
    BorderReport report = store.reports().propose(proposal, actor);
    assertThat(store.reports().get(report.id())).isEqualTo(report);
    assertThat(ids(id, null)).containsExactly(report.id());
    store.reports().decide(report.id(), BorderReport.Status.ACCEPTED, text, actor);
    assertThat(store.reports().get(report.id()).decision())
        .isEqualTo(new BorderReport.Decision(actor, text, now()));
  }

  private void roundTripJob(String id, String text, Actor actor) {
    Job job = store.jobs().submit(id, text, actor);
    assertThat(store.jobs().get(job.id())).isEqualTo(job);
    store.jobs().start(job.id());
    store.jobs().progress(job.id(), new Job.Progress(1, text));
    assertThat(store.jobs().get(job.id()).progress().phase()).isEqualTo(text);
    store.jobs().finish(job.id(), text);
    assertThat(store.jobs().get(job.id()).outcome().resultJson()).isEqualTo(text);
    assertThat(store.jobs().find(text + "' or '1'='1")).isNull();
  }

  private void roundTripClaim(String id, String text, Actor actor) {
    claim(id, actor, id);
    var answer = new Claim.Answer(200, text, text);
    store.idempotencyKeys().finish(id, actor, answer);
    assertThat(claim(id, actor, id)).isEqualTo(new Claim.Answered(answer));
  }

  @Test
  void whatADatabaseCannotKeepIsRefused() {
    for (String text : List.of("a\0b", "\ud83d", "\ude9b\ud83d")) {
      assertThatThrownBy(() -> draft("p", text)).isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> proposal("post:x", text)).isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> store.plans().find(text)).isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> store.jobs().start(text)).isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> ids(text, null)).isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> claim(text, AISHA, "h")).isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> new Token.Draft(text, Role.READER, null))
          .isInstanceOf(ProblemException.class);
    }
    store.ping();
  }

  @Test
  void aTextOfMegabytesComesBack() {
    String large = "{\"بڑا\":\"" + "x".repeat(5_000_000) + "\"}";
    store.plans().putIfAbsent(draft("p", large), AISHA);
    assertThat(store.plans().get("p").queryJson()).isEqualTo(large);
  }

  // Opening

  @Test
  void aDatabaseInUseIsRefused() {
    assertThatThrownBy(() -> Store.open(location, clock))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("in use by another server")
        .hasMessageContaining("fix: ");
    store.ping();
  }

  @Test
  void aDatabaseOfANewerProgramIsRefused() {
    store.close();
    TestSql.update(
        location,
        """
        insert into flyway_schema_history (installed_rank, version, description, type, script,
          checksum, installed_by, installed_on, execution_time, success)
        select 9, '99', 'd', type, 's', 1, 'x', installed_on, 1, success
        from flyway_schema_history where version = '1'\
        """);

    assertThatThrownBy(() -> Store.open(location, clock))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("version 99")
        .hasMessageContaining("newer program");
  }

  @Test
  void aClosedStoreSaysSo() {
    store.close();
    store.close();
    assertThatThrownBy(() -> store.plans().save("p", "t", null, AISHA))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> store.plans().find("p")).isInstanceOf(StoreException.class);
  }

  @Test
  void instantsAreKeptToTheMillisecond() {
    clock.forward(Duration.ofNanos(456));
    store.plans().putIfAbsent(draft("p", "{}"), AISHA);
    assertThat(store.plans().get("p").created()).isEqualTo(now().truncatedTo(ChronoUnit.MILLIS));
  }
}
