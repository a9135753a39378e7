package org.keruen.study.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.base.Check;
import org.keruen.study.Study;

/// What if: changes to a study, on top of those of other scenarios.
///
/// Immutable; threads may share it. That what it names is in the study is checked where it is read.
///
/// @param id      name, and name of its file
/// @param reason  who says so and why
/// @param bases   scenarios that it extends, in order
/// @param changes its own, in order: of two that disagree the later stands
public record Scenario(
    String id, String title, Reason reason, List<Scenario> bases, List<Change> changes) {

  public Scenario {
    Check.notBlank(id, "id", "scenario");
    Check.notBlank(title, "title", id);
    bases = List.copyOf(bases);
    changes = List.copyOf(changes);
  }

  /// @param who     who made the scenario
  /// @param why     what it is for, in a few sentences
  /// @param sources ids of the study's sources
  public record Reason(String who, String why, List<String> sources) {
    public Reason {
      sources = List.copyOf(sources);
    }
  }

  /// The changes of the bases, each scenario once, then its own.
  public List<Change> listAllChanges() {
    Map<String, Scenario> chain = new LinkedHashMap<>();
    collect(chain);
    List<Change> all = new ArrayList<>();
    chain.values().forEach(scenario -> all.addAll(scenario.changes()));
    return List.copyOf(all);
  }

  private void collect(Map<String, Scenario> chain) {
    bases.forEach(base -> base.collect(chain));
    chain.putIfAbsent(id, this);
  }

  /// The study as it would be. States are dated, so they answer for any day; figures that the
  /// scenario sets hold as on the day given.
  ///
  /// @param day day on which a consignment leaves, or for which flows are asked
  public Study applyTo(Study study, LocalDate day) {
    var draft = new StudyDraft(study, this, day);
    listAllChanges().forEach(draft::apply);
    return draft.study();
  }
}
