package org.keruen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keruen.base.ProblemException;

/// What a store does, on whatever database. Each database has a subclass.
abstract class StoreContract extends StoreFixture {

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

  // Runs

  @Test
  void aRunPutTwiceStaysAsItWasFirstAndIsThereAfterReopening() {
    assertThat(store.runs().putIfAbsent(new StoredRun.Draft("r", "{1}", "h", "1"), AISHA)).isTrue();
    assertThat(store.runs().putIfAbsent(new StoredRun.Draft("r", "{2}", "h", "2"), BORIS))
        .isFalse();
    store.runs().keepResult("r", "{\"lines\":[]}");
    store.runs().keepResult("nothing", "{}");

    reopen();

    assertThat(store.runs().find("r"))
        .isEqualTo(new StoredRun("r", "{1}", "h", "1", now(), "t1", "{\"lines\":[]}"));
    assertThat(store.runs().find("nothing")).isNull();
    assertThat(actions()).containsExactly("run.put");
  }

  @Test
  void oldRunsArePruned() {
    store.runs().putIfAbsent(new StoredRun.Draft("old", "{}", "h", "1"), AISHA);
    clock.forward(Duration.ofDays(10));
    store.runs().putIfAbsent(new StoredRun.Draft("new", "{}", "h", "1"), AISHA);

    assertThat(store.prune(Duration.ofDays(5))).isEqualTo(1);

    assertThat(store.runs().find("old")).isNull();
    assertThat(store.runs().find("new")).isNotNull();
  }

  // Saved plans

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
}
