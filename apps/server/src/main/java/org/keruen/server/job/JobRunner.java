package org.keruen.server.job;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.keruen.server.http.Refusal;
import org.keruen.store.Actor;
import org.keruen.store.Job;
import org.keruen.store.Jobs;

/// Runs jobs, one of a lane at a time, a few waiting. Progress is told from memory at once and
/// stored once a second; the store knows how each ended.
public final class JobRunner implements AutoCloseable {

  private static final int MOST_WAITING = 16;
  private static final long STORE_NANOS = 1_000_000_000L;

  /// Where a job waits: short ones do not wait for long ones.
  public enum Lane {
    /// Seconds: somebody looks at the page until it is done.
    SHORT,
    /// Up to minutes.
    LONG
  }

  /// What a job does.
  @FunctionalInterface
  public interface Run {
    /// What it found, as JSON.
    ///
    /// @param steps is told how far it is; throws when the job is to stop
    String run(Steps steps);
  }

  /// Thrown out of a run that is to stop.
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// How far a run is.
  public final class Steps {

    private final String id;
    private final long startNanos = System.nanoTime();
    private volatile Job.Progress progress = new Job.Progress(0, "");
    private volatile boolean stop;
    private long storedNanos = startNanos;

    private Steps(String id) {
      this.id = id;
    }

    /// @param share what is done, 0 to 1
    /// @param phase what it does now
    public void at(double share, String phase) {
      if (stop || Thread.currentThread().isInterrupted()) {
        throw new Stopped();
      }
      progress = new Job.Progress((int) Math.round(100 * Math.clamp(share, 0, 1)), phase);
      if (System.nanoTime() - storedNanos > STORE_NANOS) {
        storedNanos = System.nanoTime();
        if (!jobs.progress(id, progress)) {
          throw new Stopped();
        }
      }
    }

    /// Seconds that are left if it goes on as fast as before; null while too little is done.
    @Nullable Double remainingSeconds() {
      int percent = progress.percent();
      double spent = (System.nanoTime() - startNanos) / 1e9;
      return percent < 1 ? null : Double.valueOf(spent * (100 - percent) / percent);
    }
  }

  /// A job as it stands now.
  public record Standing(Job job, @Nullable Double remainingSeconds) {}

  private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());

  private final Jobs jobs;
  private final Map<String, Steps> running = new ConcurrentHashMap<>();
  private final Map<Lane, ThreadPoolExecutor> lanes = new EnumMap<>(Lane.class);

  public JobRunner(Jobs jobs) {
    this.jobs = jobs;
    for (Lane lane : Lane.values()) {
      lanes.put(lane, worker("job-" + lane.name().toLowerCase(Locale.ROOT) + "-"));
    }
  }

  private static ThreadPoolExecutor worker(String name) {
    return new ThreadPoolExecutor(
        1,
        1,
        1,
        TimeUnit.MINUTES,
        new ArrayBlockingQueue<>(MOST_WAITING),
        Thread.ofPlatform().name(name, 1).daemon().factory());
  }

  /// Keeps a job and queues its run.
  ///
  /// @throws Refusal if too many wait
  public Job start(String kind, Lane lane, String requestJson, Actor actor, Run run) {
    ThreadPoolExecutor threads = Objects.requireNonNull(lanes.get(lane));
    if (threads.getQueue().remainingCapacity() == 0) {
      throw full();
    }
    Job job = jobs.submit(kind, requestJson, actor);
    try {
      threads.execute(() -> run(job.id(), run));
    } catch (RejectedExecutionException e) {
      jobs.fail(job.id(), "too many jobs waited");
      throw full();
    }
    return job;
  }

  private static Refusal full() {
    String what = MOST_WAITING + " jobs wait already";
    return Refusal.later(Refusal.Kind.TOO_MANY_REQUESTS, what, 30);
  }

  private void run(String id, Run run) {
    if (!jobs.start(id)) {
      return; // cancelled while it waited
    }
    Steps steps = new Steps(id);
    running.put(id, steps);
    try {
      jobs.finish(id, run.run(steps));
    } catch (Stopped e) {
      // The store already knows that it was cancelled, or learns on its next opening that it broke
      // off.
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "job " + id + " failed", e);
      jobs.fail(id, "the run met a fault of its own");
    } finally {
      running.remove(id);
    }
  }

  /// A job with the progress that it has this moment, or null.
  public @Nullable Standing find(String id) {
    Job job = jobs.find(id);
    Steps steps = running.get(id);
    if (job == null || steps == null || job.state() != Job.State.RUNNING) {
      return job == null ? null : new Standing(job, null);
    }
    Job now =
        new Job(
            job.id(),
            job.kind(),
            job.requestJson(),
            job.createdBy(),
            job.state(),
            steps.progress,
            job.outcome(),
            job.times());
    return new Standing(now, steps.remainingSeconds());
  }

  /// Stops a job that has not ended.
  public void cancel(String id, Actor actor) {
    jobs.cancel(id, actor);
    Steps steps = running.get(id);
    if (steps != null) {
      steps.stop = true;
    }
  }

  /// How many wait.
  public long waiting() {
    return lanes.values().stream().mapToLong(threads -> threads.getQueue().size()).sum();
  }

  @Override
  public void close() {
    lanes.values().forEach(ThreadPoolExecutor::shutdownNow);
    running.values().forEach(steps -> steps.stop = true);
    try {
      for (ThreadPoolExecutor threads : lanes.values()) {
        threads.awaitTermination(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
