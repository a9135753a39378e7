package org.keruen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keruen.base.ProblemException;

/// What a store does, on whatever database. Each database has a subclass.
abstract class StoreContract {

  private static final Actor AISHA = new Actor("t1", "Aisha");
  private static final Actor BORIS = new Actor("t2", "Boris");

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

  private final SettableClock clock = new SettableClock();
  private StoreLocation location = new StoreLocation.Postgres("set before each test");
  private Store store = unopened();

  @SuppressWarnings("NullAway") // set before each test
  private static Store unopened() {
    return null;
  }

  /// A place with no database in it.
  abstract StoreLocation newLocation();

  @BeforeEach
  void open() {
    location = newLocation();
    store = Store.open(location, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void reopen() {
    store.close();
    store = Store.open(location, clock);
  }

  private static StoredPlan.Draft draft(String id, String query) {
    return new StoredPlan.Draft(id, query, "kazakhstan-pakistan", "s1", "ur");
  }

  private static BorderReport.Proposal proposal(String element, String text) {
    return new BorderReport.Proposal(
        element, BorderReport.State.CLOSED, LocalDate.of(2026, 2, 1), null, text, "radio");
  }

  private Instant now() {
    return clock.instant();
  }

  private List<String> actions() {
    return store.audit().list(Page.Request.first(1000)).items().stream()
        .map(AuditLine::action)
        .toList();
  }

  // Plans

  @Test
  void aPlanPutTwiceStaysAsItWasFirst() {
    assertThat(store.plans().putIfAbsent(draft("p", "{1}"), AISHA)).isTrue();
    clock.forward(Duration.ofDays(1));
    assertThat(store.plans().putIfAbsent(draft("p", "{2}"), BORIS)).isFalse();

    StoredPlan plan = store.plans().get("p");

    assertThat(plan.queryJson()).isEqualTo("{1}");
    assertThat(plan.createdBy()).isEqualTo("t1");
    assertThat(plan.created()).isEqualTo(now().minus(Duration.ofDays(1)));
    assertThat(plan.saved()).isNull();
    assertThat(actions()).containsExactly("plan.put");
  }

  @Test
  void plansAreThereAfterReopening() {
    store.plans().putIfAbsent(draft("p", "{}"), AISHA);
    store.plans().save("p", "Garments", "by road", BORIS);
    StoredPlan before = store.plans().get("p");

    reopen();

    assertThat(store.plans().get("p")).isEqualTo(before);
    assertThat(before.saved()).isEqualTo(new StoredPlan.Label("Garments", "by road", now(), "t2"));
  }

  @Test
  void savedPlansArePagedNewestFirstEachOnce() {
    for (int i = 0; i < 25; i++) {
      store.plans().putIfAbsent(draft("p" + i, "{}"), AISHA);
      store.plans().save("p" + i, "plan " + i, null, AISHA);
      clock.forward(Duration.ofMillis(i % 3 == 0 ? 1 : 0)); // several in one millisecond
    }
    store.plans().putIfAbsent(draft("unsaved", "{}"), AISHA);

    List<StoredPlan> all = new ArrayList<>();
    String after = null;
    do {
      Page<StoredPlan> page = store.plans().listSaved(new Page.Request(7, after));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(7);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);

    assertThat(all).extracting(StoredPlan::id).doesNotHaveDuplicates().hasSize(25);
    assertThat(all).extracting(this::savedAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  private Instant savedAt(StoredPlan plan) {
    StoredPlan.Label label = plan.saved();
    return label == null ? Instant.EPOCH : label.saved();
  }

  @Test
  void pruningTakesOldPlansThatNobodySaved() {
    store.plans().putIfAbsent(draft("old", "{}"), AISHA);
    store.plans().putIfAbsent(draft("old-saved", "{}"), AISHA);
    store.plans().save("old-saved", "t", null, AISHA);
    clock.forward(Duration.ofDays(31));
    store.plans().putIfAbsent(draft("young", "{}"), AISHA);

    assertThat(store.plans().pruneUnsaved(Duration.ofDays(30))).isEqualTo(1);

    assertThat(store.plans().find("old")).isNull();
    assertThat(store.plans().find("old-saved")).isNotNull();
    assertThat(store.plans().find("young")).isNotNull();
  }

  @Test
  void unsavingTakesAPlanOffTheListAndSavingNeedsAPlan() {
    store.plans().putIfAbsent(draft("p", "{}"), AISHA);
    store.plans().save("p", "t", "n", AISHA);

    assertThat(store.plans().unsave("p", AISHA)).isTrue();
    assertThat(store.plans().unsave("p", AISHA)).isFalse();
    assertThat(store.plans().save("q", "t", null, AISHA)).isFalse();

    assertThat(store.plans().listSaved(Page.Request.first(5)).items()).isEmpty();
    assertThat(actions()).containsExactly("plan.unsave", "plan.save", "plan.put");
  }

  @Test
  void aCursorOfNoListIsRefused() {
    for (String cursor : List.of("x", "!!", "MTI", "OjE", "LTE6AA", "w6k6_w")) {
      assertThatThrownBy(() -> store.plans().listSaved(new Page.Request(5, cursor)))
          .as(cursor)
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("cursor");
    }
  }

  // Reports

  @Test
  void aReportIsDecidedOnce() {
    BorderReport report = store.reports().propose(proposal("post:torkham", "shut"), AISHA);
    clock.forward(Duration.ofHours(1));

    assertThat(decide(report, BorderReport.Status.REJECTED, "no source")).isTrue();
    assertThat(decide(report, BorderReport.Status.ACCEPTED, "after all")).isFalse();

    BorderReport kept = store.reports().get(report.id());
    assertThat(kept.status()).isEqualTo(BorderReport.Status.REJECTED);
    assertThat(kept.decision()).isEqualTo(new BorderReport.Decision(BORIS, "no source", now()));
    assertThat(kept.proposal()).isEqualTo(report.proposal());
    assertThat(actions()).containsExactly("report.rejected", "report.propose");
  }

  private boolean decide(BorderReport report, BorderReport.Status status, String note) {
    return store.reports().decide(report.id(), status, note, BORIS);
  }

  @Test
  void reportsAreListedByElementAndStatus() {
    BorderReport torkham = store.reports().propose(proposal("post:torkham", "1"), AISHA);
    clock.forward(Duration.ofSeconds(1));
    BorderReport chaman = store.reports().propose(proposal("post:chaman", "2"), AISHA);
    clock.forward(Duration.ofSeconds(1));
    BorderReport again = store.reports().propose(proposal("post:torkham", "3"), AISHA);
    decide(again, BorderReport.Status.ACCEPTED, "");

    assertThat(ids(null, null)).containsExactly(again.id(), chaman.id(), torkham.id());
    assertThat(ids("post:torkham", null)).containsExactly(again.id(), torkham.id());
    assertThat(ids("post:torkham", BorderReport.Status.PROPOSED)).containsExactly(torkham.id());
    assertThat(ids(null, BorderReport.Status.REJECTED)).isEmpty();
  }

  private List<String> ids(@Nullable String element, BorderReport.@Nullable Status status) {
    return store.reports().list(element, status, Page.Request.first(9)).items().stream()
        .map(BorderReport::id)
        .toList();
  }

  @Test
  void aReportThatEndsBeforeItBeginsIsRefused() {
    LocalDate day = LocalDate.of(2026, 2, 2);
    assertThatThrownBy(
            () ->
                new BorderReport.Proposal(
                    "post:x", BorderReport.State.OPEN, day, day.minusDays(1), "", "s"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("2026-02-01");
  }

  // Jobs

  @Test
  void aJobRunsFromQueuedToDone() {
    String id = store.jobs().submit("plan-batch", "{}", AISHA).id();
    clock.forward(Duration.ofSeconds(1));
    assertThat(store.jobs().start(id)).isTrue();
    assertThat(store.jobs().start(id)).isFalse();
    assertThat(store.jobs().progress(id, new Job.Progress(40, "searching"))).isTrue();
    assertThat(store.jobs().get(id).progress()).isEqualTo(new Job.Progress(40, "searching"));
    clock.forward(Duration.ofSeconds(2));
    assertThat(store.jobs().finish(id, "[1]")).isTrue();

    Job job = store.jobs().get(id);
    assertThat(job.state()).isEqualTo(Job.State.DONE);
    assertThat(job.outcome()).isEqualTo(new Job.Outcome("[1]", null));
    assertThat(job.times().started()).isEqualTo(now().minusSeconds(2));
    assertThat(job.times().ended()).isEqualTo(now());
  }

  @Test
  void aCancelledJobTellsItsRunToStop() {
    String id = store.jobs().submit("plan-batch", "{}", AISHA).id();
    store.jobs().start(id);

    assertThat(store.jobs().cancel(id, BORIS)).isTrue();

    assertThat(store.jobs().progress(id, new Job.Progress(50, ""))).isFalse();
    assertThat(store.jobs().finish(id, "[]")).isFalse();
    assertThat(store.jobs().fail(id, "late")).isFalse();
    assertThat(store.jobs().get(id).state()).isEqualTo(Job.State.CANCELLED);
    assertThat(store.jobs().get(id).outcome().resultJson()).isNull();
  }

  @Test
  void openingInterruptsWhatWasQueuedOrRunning() {
    String queued = store.jobs().submit("k", "{}", AISHA).id();
    String running = store.jobs().submit("k", "{}", AISHA).id();
    String failed = store.jobs().submit("k", "{}", AISHA).id();
    store.jobs().start(running);
    store.jobs().fail(failed, "no way");
    clock.forward(Duration.ofMinutes(5));

    reopen();

    for (String id : List.of(queued, running)) {
      Job job = store.jobs().get(id);
      assertThat(job.state()).isEqualTo(Job.State.INTERRUPTED);
      assertThat(job.outcome().error()).contains("server stopped");
      assertThat(job.times().ended()).isEqualTo(now());
    }
    assertThat(store.jobs().get(failed).state()).isEqualTo(Job.State.FAILED);
    assertThat(actions()).startsWith("job.interrupt", "job.interrupt");
  }

  @Test
  void jobsAreListedByStateAndPrunedWhenEndedLongAgo() {
    String ended = store.jobs().submit("k", "{}", AISHA).id();
    store.jobs().fail(ended, "e");
    clock.forward(Duration.ofDays(2));
    String queued = store.jobs().submit("k", "{}", AISHA).id();

    var listed = store.jobs().list(Job.State.QUEUED, Page.Request.first(5)).items();
    assertThat(listed).extracting(Job::id).containsExactly(queued);
    assertThat(store.jobs().list(null, Page.Request.first(5)).items()).hasSize(2);
    assertThat(store.jobs().pruneEnded(Duration.ofDays(1))).isEqualTo(1);
    assertThat(store.jobs().find(ended)).isNull();
  }

  // Tokens

  @Test
  void onlyTheWholeSecretOpens() {
    Token.Issued issued = issue(null);

    assertThat(store.tokens().findHolding(issued.secret())).isEqualTo(issued.token());

    String secret = issued.secret();
    char end = secret.charAt(secret.length() - 1);
    String wrong = secret.substring(0, secret.length() - 1) + (end == 'A' ? 'B' : 'A');
    for (String other : List.of(wrong, secret + "A", secret.substring(1), "", "krn_", "\0")) {
      assertThat(store.tokens().findHolding(other)).isNull();
    }
    assertThat(issued.toString()).doesNotContain(secret);
    assertThat(Actor.of(issued.token())).isEqualTo(new Actor(issued.token().id(), "Dispatch"));
  }

  private Token.Issued issue(@Nullable Instant expires) {
    return store.tokens().issue(new Token.Draft("Dispatch", Role.EDITOR, expires), Actor.LOCAL);
  }

  @Test
  void anExpiredOrRevokedTokenOpensNothing() {
    Token.Issued expiring = issue(now().plusSeconds(60));
    Token.Issued revoked = issue(null);

    assertThat(store.tokens().revoke(revoked.token().id(), AISHA)).isTrue();
    assertThat(store.tokens().revoke(revoked.token().id(), AISHA)).isFalse();
    assertThat(store.tokens().findHolding(revoked.secret())).isNull();
    assertThat(store.tokens().findHolding(expiring.secret())).isNotNull();
    clock.forward(Duration.ofSeconds(60));
    assertThat(store.tokens().findHolding(expiring.secret())).isNull();
    assertThat(store.tokens().list(Page.Request.first(5)).items()).hasSize(2);
    assertThat(actions()).containsExactly("token.revoke", "token.issue", "token.issue");
  }

  @Test
  void theLastUseIsKeptByTheDay() {
    Token.Issued issued = issue(null);
    String id = issued.token().id();
    assertThat(store.tokens().get(id).lastUsed()).isNull();

    store.tokens().findHolding(issued.secret());
    assertThat(store.tokens().get(id).lastUsed()).isEqualTo("2026-03-01");
    clock.forward(Duration.ofDays(1));
    store.tokens().findHolding(issued.secret());
    assertThat(store.tokens().get(id).lastUsed()).isEqualTo("2026-03-02");
  }

  @Test
  void aRoleCoversTheOnesBelow() {
    assertThat(Role.ADMIN.covers(Role.READER)).isTrue();
    assertThat(Role.EDITOR.covers(Role.EDITOR)).isTrue();
    assertThat(Role.READER.covers(Role.EDITOR)).isFalse();
  }

  // Audit

  @Test
  void theAuditTellsWhoDidWhatWhen() {
    store.audit().append(BORIS, "study.read", "kazakhstan-pakistan", "{\"rows\":1}");
    store.plans().putIfAbsent(draft("p", "{}"), AISHA);
    store.plans().save("p", "say \"hi\"\n", null, AISHA);

    List<AuditLine> lines = store.audit().listOf("p", Page.Request.first(5)).items();
    assertThat(lines).extracting(AuditLine::action).containsExactly("plan.save", "plan.put");
    assertThat(lines.getFirst().detailJson()).isEqualTo("{\"title\":\"say \\\"hi\\\"\\u000a\"}");
    Page<AuditLine> first = store.audit().list(Page.Request.first(2));
    Page<AuditLine> rest = store.audit().list(new Page.Request(2, first.next()));
    assertThat(rest.items()).hasSize(1);
    assertThat(rest.next()).isNull();
    AuditLine line = rest.items().getFirst();
    assertThat(line)
        .isEqualTo(
            new AuditLine(
                line.number(), now(), BORIS, "study.read", "kazakhstan-pakistan", "{\"rows\":1}"));
  }

  // Idempotency keys

  @Test
  void aKeyAnswersTheSameRequestAgainAndNoOther() {
    var answer = new Claim.Answer(201, "application/json", "{\"a\":\"ہاں\"}");
    assertThat(claim("k", AISHA, "h1")).isEqualTo(new Claim.First());
    assertThat(claim("k", AISHA, "h1")).isEqualTo(new Claim.AtWork());
    assertThat(claim("k", AISHA, "h2")).isEqualTo(new Claim.OtherRequest());
    assertThat(claim("k", BORIS, "h2")).isEqualTo(new Claim.First());

    assertThat(store.idempotencyKeys().finish("k", AISHA, answer)).isTrue();
    assertThat(store.idempotencyKeys().finish("k", AISHA, answer)).isFalse();

    reopen();
    assertThat(claim("k", AISHA, "h1")).isEqualTo(new Claim.Answered(answer));
    assertThat(claim("k", AISHA, "h2")).isEqualTo(new Claim.OtherRequest());
    assertThat(claim("k", BORIS, "h3")).isEqualTo(new Claim.First()); // let go on opening
  }

  private Claim claim(String key, Actor actor, String hash) {
    return store.idempotencyKeys().claim(key, actor, hash);
  }

  @Test
  void aKeyIsFreeAgainAfterADayOrWhenReleased() {
    claim("k", AISHA, "h1");
    store.idempotencyKeys().finish("k", AISHA, new Claim.Answer(200, "text/plain", ""));
    claim("r", AISHA, "h1");
    store.idempotencyKeys().release("r", AISHA);
    store.idempotencyKeys().release("k", AISHA); // answered: stays

    assertThat(claim("r", AISHA, "h2")).isEqualTo(new Claim.First());
    assertThat(claim("k", AISHA, "h1")).isInstanceOf(Claim.Answered.class);
    clock.forward(IdempotencyKeys.KEPT.plusMillis(1));
    assertThat(claim("k", AISHA, "h2")).isEqualTo(new Claim.First());
    assertThat(store.idempotencyKeys().pruneExpired()).isEqualTo(1);
  }

  @Test
  void ofManyAtOnceOneIsFirst() {
    List<Claim> claims = atOnce(32, i -> claim("k", AISHA, "h"));

    assertThat(claims).filteredOn(new Claim.First()::equals).hasSize(1);
    assertThat(claims).filteredOn(new Claim.AtWork()::equals).hasSize(31);
  }

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

  private boolean finish(String key) {
    return store.idempotencyKeys().finish(key, AISHA, new Claim.Answer(200, "text/plain", "ok"));
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

  /// Runs something on many virtual threads; what threw a Problem yields nothing.
  private static <T> List<T> atOnce(int times, Numbered<T> what) {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<T>>> calls = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        calls.add(() -> orNothing(number, what));
      }
      for (Future<List<T>> future : threads.invokeAll(calls)) {
        results.addAll(future.resultNow());
      }
    } catch (InterruptedException interrupt) {
      throw new IllegalStateException(interrupt);
    }
    return results;
  }

  private static <T> List<T> orNothing(int number, Numbered<T> what) {
    try {
      return List.of(what.run(number));
    } catch (ProblemException onPurpose) {
      return List.of();
    }
  }

  private interface Numbered<T> {
    T run(int number);
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
