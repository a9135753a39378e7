package org.keruen.server.plan;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.keruen.answers.ReadyStudy;
import org.keruen.base.ProblemException;
import org.keruen.server.http.Refusal;
import org.keruen.server.kept.LastUsed;
import org.keruen.shipment.Plan;
import org.keruen.shipment.Planner;

/// Where plans are computed: as many at a time as there are processors, some more waiting, the rest
/// refused. The last plans are kept, so that the drawings and tables of one cost no new search.
public final class PlanRoom implements AutoCloseable {

  private static final int KEPT_PLANS = 500;
  private static final int RETRY_SECONDS = 2;

  private final Planner planner;
  private final Duration patience;
  private final ThreadPoolExecutor threads;
  private final int waitingRoom;
  private final LastUsed<String, Plan> kept = new LastUsed<>(KEPT_PLANS);

  /// @param plansAtOnce most plans computed at a time
  /// @param waitingRoom most that wait
  /// @param patience    longest that one waits and computes
  public PlanRoom(ReadyStudy ready, int plansAtOnce, int waitingRoom, Duration patience) {
    this.planner = new Planner(ready.study().model());
    this.patience = patience;
    this.waitingRoom = waitingRoom;
    this.threads =
        new ThreadPoolExecutor(
            plansAtOnce,
            plansAtOnce,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(waitingRoom),
            Thread.ofPlatform().name("plan-", 1).daemon().factory());
  }

  /// The plan of a question.
  ///
  /// @throws Refusal if too many wait, or it takes too long
  public Plan plan(String id, PlanQuestion question) {
    Plan known = kept.find(id);
    return known == null ? computed(id, question) : known;
  }

  /// Computes a plan on the caller's own thread: for long runs, which have threads of their own.
  public Plan planHere(PlanQuestion question) {
    return planner.plan(question.consignment(), question.asOf());
  }

  private Plan computed(String id, PlanQuestion question) {
    Future<Plan> future;
    try {
      future = threads.submit(() -> planHere(question));
    } catch (RejectedExecutionException e) {
      String what = waitingRoom + " requests wait for a plan";
      throw Refusal.later(Refusal.Kind.TOO_MANY_REQUESTS, what, RETRY_SECONDS);
    }
    Plan plan = await(future);
    kept.put(id, plan);
    return plan;
  }

  private Plan await(Future<Plan> future) {
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      future.cancel(false);
      String what = "no plan was ready within " + patience.toSeconds() + " seconds";
      throw Refusal.later(Refusal.Kind.UNAVAILABLE, what, RETRY_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.later(Refusal.Kind.UNAVAILABLE, "the server is stopping", RETRY_SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProblemException fault) {
        throw fault;
      }
      throw new IllegalStateException("a plan failed", e.getCause());
    }
  }

  /// How many wait for a plan.
  public long waiting() {
    return threads.getQueue().size();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
