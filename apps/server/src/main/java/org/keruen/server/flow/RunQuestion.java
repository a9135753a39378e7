package org.keruen.server.flow;

import org.jspecify.annotations.Nullable;
import org.keruen.answers.scenario.ScenarioRun;
import org.keruen.store.StoredRun;

/// A question to the scenario engine with the request that asked it.
///
/// @param requestJson by which it can be asked again
/// @param draft       the scenario that the request brought along, or null
public record RunQuestion(ScenarioRun.Question run, String requestJson, @Nullable Draft draft) {

  /// As the store keeps it.
  StoredRun.Draft draft(String id, String version) {
    return new StoredRun.Draft(id, requestJson, run.studyHash(), version);
  }
}
