package org.keruen.io.scenario;

import java.util.Map;
import org.keruen.study.scenario.Scenario;

/// A scenario as read.
///
/// @param titles its title in other languages, by `kk`, `ru`, `ur`
/// @param file   name of its file
/// @param hash   SHA-256 of what it changes, its bases included; see [ScenarioHash]
public record ReadScenario(
    Scenario scenario, Map<String, String> titles, String file, String hash) {

  public ReadScenario {
    titles = Map.copyOf(titles);
  }

  /// The title in a language, in English if it has none there.
  public String title(String language) {
    return titles.getOrDefault(language, scenario.title());
  }
}
