package org.keruen.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.keruen.base.ProblemException;

/// A store that each test finds new and empty, and what the contracts of a store share.
abstract class StoreFixture {

  static final Actor AISHA = new Actor("t1", "Aisha");
  static final Actor BORIS = new Actor("t2", "Boris");

  final SettableClock clock = new SettableClock();
  StoreLocation location = new StoreLocation.Postgres("set before each test");
  Store store = unopened();

  @SuppressWarnings("NullAway") // set before each test
  static Store unopened() {
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

  void reopen() {
    store.close();
    store = Store.open(location, clock);
  }

  static StoredPlan.Draft draft(String id, String query) {
    return new StoredPlan.Draft(id, query, "kazakhstan-pakistan", "s1", "ur");
  }

  static BorderReport.Proposal proposal(String element, String text) {
    return new BorderReport.Proposal(
        element, BorderReport.State.CLOSED, LocalDate.of(2026, 2, 1), null, text, "radio");
  }

  Instant now() {
    return clock.instant();
  }

  List<String> actions() {
    return store.audit().list(Page.Request.first(1000)).items().stream()
        .map(AuditLine::action)
        .toList();
  }

  List<String> ids(@Nullable String element, BorderReport.@Nullable Status status) {
    return store.reports().list(element, status, Page.Request.first(9)).items().stream()
        .map(BorderReport::id)
        .toList();
  }

  Claim claim(String key, Actor actor, String hash) {
    return store.idempotencyKeys().claim(key, actor, hash);
  }

  boolean finish(String key) {
    return store.idempotencyKeys().finish(key, AISHA, new Claim.Answer(200, "text/plain", "ok"));
  }

  /// Runs something on many virtual threads; what threw a Problem yields nothing.
  static <T> List<T> atOnce(int times, Numbered<T> what) {
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

  static <T> List<T> orNothing(int number, Numbered<T> what) {
    try {
      return List.of(what.run(number));
    } catch (ProblemException onPurpose) {
      return List.of();
    }
  }

  interface Numbered<T> {
    T run(int number);
  }
}
