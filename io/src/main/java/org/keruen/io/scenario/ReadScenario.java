package org.keruen.io.scenario;

import org.keruen.study.scenario.Scenario;

/// A scenario as read.
///
/// @param file name of its file
/// @param hash SHA-256 of what it changes, its bases included; see [ScenarioHash]
public record ReadScenario(Scenario scenario, String file, String hash) {}
