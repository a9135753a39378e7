package org.keruen.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A long run that a user asked for.
///
/// @param id          given by the store
/// @param kind        what is run, such as `plan-batch`
/// @param requestJson what was asked
/// @param createdBy   actor id
public record Job(
    String id,
    String kind,
    String requestJson,
    String createdBy,
    State state,
    Progress progress,
    Outcome outcome,
    Times times) {

  /// Where a job stands: `QUEUED`, then `RUNNING`, then one of the others, for good.
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    /// Stopped because a user asked.
    CANCELLED,
    /// Stopped because the server did; see [Outcome#error()].
    INTERRUPTED;

    /// Whether nothing more happens to the job.
    public boolean hasEnded() {
      return this != QUEUED && this != RUNNING;
    }
  }

  /// How far it is.
  ///
  /// @param percent 0 to 100
  /// @param phase   what it is doing, in a few words; may be empty
  public record Progress(int percent, String phase) {

    public Progress {
      if (percent < 0 || percent > 100) {
        throw new IllegalArgumentException("a job has percent " + percent + ", not 0 to 100");
      }
      Texts.plain(phase, "phase");
    }
  }

  /// What came of it; both null until it ended.
  ///
  /// @param error in a user's words
  public record Outcome(@Nullable String resultJson, @Nullable String error) {}

  /// When.
  ///
  /// @param started null while queued, or if it never started
  /// @param ended   null until it ended
  public record Times(Instant created, @Nullable Instant started, @Nullable Instant ended) {}
}
