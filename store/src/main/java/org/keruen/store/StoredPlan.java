package org.keruen.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question that was planned, by which its answer can be computed again: the permalink.
///
/// The answer is not kept: the same question on the same study gives the same answer. The study's
/// hash tells whether it still is the same study.
///
/// @param id        hash of the question, given by the caller
/// @param queryJson the canonical request
/// @param studyHash hash of the study that answered
/// @param language  `en`, `kk`, `ru` or `ur`
/// @param created   when it was first put
/// @param createdBy actor id of who asked first
/// @param saved     what a user wrote on saving it; null for a plan that nobody saved
public record StoredPlan(
    String id,
    String queryJson,
    String studyId,
    String studyHash,
    String language,
    Instant created,
    String createdBy,
    @Nullable Label saved) {

  /// A plan as a caller puts it.
  public record Draft(
      String id, String queryJson, String studyId, String studyHash, String language) {

    public Draft {
      Texts.word(id, "plan id");
      Texts.plain(queryJson, "query");
      Texts.word(studyId, "study id");
      Texts.word(studyHash, "study hash");
      Texts.word(language, "language");
    }
  }

  /// What a user wrote on saving a plan.
  ///
  /// @param savedBy actor id
  public record Label(String title, @Nullable String note, Instant saved, String savedBy) {}
}
