package org.keruen.answers.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.io.scenario.ScenarioFolder;
import org.keruen.io.study.DemandReader;
import org.keruen.study.demand.Capacities;
import org.keruen.study.demand.ChoiceConstant;
import org.keruen.study.demand.Demand;

/// The scenarios of a study and its demand, read from its folder when first asked for, then kept.
/// Threads may share it.
public final class WhatIf {

  private final Path folder;
  private final ReadyStudy ready;
  private @Nullable Scenarios scenarios;
  private @Nullable Basis basis;

  /// @param folder of the study
  public WhatIf(Path folder, ReadyStudy ready) {
    this.folder = folder;
    this.ready = ready;
  }

  /// The scenarios of a study, by id, and what is wrong with those that cannot be used.
  public record Scenarios(Map<String, ReadScenario> byId, List<Problem> problems) {
    public Scenarios {
      byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
      problems = List.copyOf(problems);
    }
  }

  /// What flows are made of.
  public record Basis(Demand demand, Capacities capacities, List<ChoiceConstant> constants) {
    public Basis {
      constants = List.copyOf(constants);
    }
  }

  public ReadyStudy ready() {
    return ready;
  }

  /// The files of the scenarios.
  public ScenarioFolder files() {
    return new ScenarioFolder(folder, ready.study());
  }

  /// Every scenario, in order of the alphabet.
  public synchronized Scenarios scenarios() {
    Scenarios known = scenarios;
    if (known == null) {
      known = read();
      scenarios = known;
    }
    return known;
  }

  private Scenarios read() {
    ScenarioFolder all = files();
    Map<String, ReadScenario> byId = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (String id : all.listIds()) {
      try {
        byId.put(id, all.get(id));
      } catch (ProblemException e) {
        problems.addAll(e.problems());
      }
    }
    return new Scenarios(byId, problems.stream().distinct().toList());
  }

  /// The demand of the study and its capacities.
  ///
  /// @throws ProblemException if the study has none, or with every fault of them
  public synchronized Basis basis() {
    Basis known = basis;
    if (known == null) {
      var reader = new DemandReader(folder, ready.study());
      known = new Basis(reader.demand(), reader.capacities(), reader.constants());
      basis = known;
    }
    return known;
  }
}
