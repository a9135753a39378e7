package org.keruen.server.flow;

import org.keruen.io.scenario.ReadScenario;

/// A scenario that a request brings along, checked.
///
/// @param json as it was sent
/// @param yaml the file that `keruen scenario` takes
public record Draft(String json, String yaml, ReadScenario scenario) {}
