package org.keruen.server.plan;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.keruen.answers.ReadyStudy;
import org.keruen.base.ProblemException;
import org.keruen.server.http.Refusal;
import org.keruen.server.kept.LastUsed;
import org.keruen.shipment.Plan;
import org.keruen.shipment.Planner;

/// Where plans are computed and written: as many at a time as there are processors, some more
/// waiting, the rest refused. The last plans are kept, so that the drawings and tables of one cost
/// no new search.
///
/// First come, first served, and what only has to be written goes before what has to be planned.
/// Left to the virtual threads of the requests, writing had no order and shared the processors with
/// the planning, which cost half a millisecond of processor time more a request.
public final class PlanRoom implements AutoCloseable {

  /// More only make the collector's pauses longer: under load 500 are gone in three seconds, too.
  private static final int KEPT_PLANS = 100;
  private static final int RETRY_SECONDS = 2;

  private final Planner planner;
  private final Duration patience;
  private final ThreadPoolExecutor threads;
  private final int plansAtOnce;
  private final int waitingRoom;

  /// Plans asked for and not ready yet.
  private final AtomicInteger unready = new AtomicInteger();

  private final AtomicLong numbers = new AtomicLong();
  private final LastUsed<String, Plan> kept = new LastUsed<>(KEPT_PLANS);

  /// @param plansAtOnce most plans computed at a time
  /// @param waitingRoom most that wait
  /// @param patience    longest that one waits and computes
  public PlanRoom(ReadyStudy ready, int plansAtOnce, int waitingRoom, Duration patience) {
    this.planner = new Planner(ready.study().model());
    this.patience = patience;
    this.plansAtOnce = plansAtOnce;
    this.waitingRoom = waitingRoom;
    this.threads =
        new ThreadPoolExecutor(
            plansAtOnce,
            plansAtOnce,
            1,
            TimeUnit.MINUTES,
            new PriorityBlockingQueue<>(),
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
    if (unready.incrementAndGet() > plansAtOnce + waitingRoom) {
      unready.decrementAndGet();
      String what = waitingRoom + " requests wait for a plan";
      throw Refusal.later(Refusal.Kind.TOO_MANY_REQUESTS, what, RETRY_SECONDS);
    }
    Plan plan;
    try {
      plan = await(new Task<>(false, numbers.incrementAndGet(), () -> planHere(question)));
    } finally {
      unready.decrementAndGet();
    }
    kept.put(id, plan);
    return plan;
  }

  /// Writes what a plan that is ready is sent as, when its turn comes.
  ///
  /// @throws Refusal if it takes too long
  public <T> T write(Callable<T> writing) {
    return await(new Task<>(true, numbers.incrementAndGet(), writing));
  }

  private <T> T await(Task<T> task) {
    threads.execute(task);
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(false);
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

  /// What one thread does without a break.
  private static final class Task<T> extends FutureTask<T> implements Comparable<Task<?>> {

    private static final Comparator<Task<?>> ORDER =
        Comparator.comparing((Task<?> task) -> !task.writes).thenComparingLong(task -> task.number);

    private final boolean writes;
    private final long number;

    Task(boolean writes, long number, Callable<T> work) {
      super(work);
      this.writes = writes;
      this.number = number;
    }

    @Override
    public int compareTo(Task<?> other) {
      return ORDER.compare(this, other);
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
