package org.keruen.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question to the scenario engine, by which its answer can be computed again: a permalink.
///
/// @param id           hash of all that decides the answer, given by the caller
/// @param questionJson the request as it was read
/// @param studyHash    hash of the study that answered
/// @param version      of the program that answered
/// @param created      when it was first put
/// @param createdBy    actor id of who asked first
/// @param resultJson   the answer, where it is kept
public record StoredRun(
    String id,
    String questionJson,
    String studyHash,
    String version,
    Instant created,
    String createdBy,
    @Nullable String resultJson) {

  /// A run as a caller puts it.
  public record Draft(String id, String questionJson, String studyHash, String version) {
    public Draft {
      Texts.word(id, "run id");
      Texts.plain(questionJson, "question");
      Texts.word(studyHash, "study hash");
      Texts.plain(version, "version");
    }
  }
}
