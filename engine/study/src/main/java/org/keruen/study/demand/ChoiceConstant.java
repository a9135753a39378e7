package org.keruen.study.demand;

import java.util.List;
import org.keruen.base.Check;
import org.keruen.base.Provenance;

/// What shippers would pay to avoid something, beyond what the study knows of its money and time:
/// sanctions, contracts, habits, risk. Nobody is paid it; it only turns choices.
///
/// @param subject     country id, `road` or `rail`, or `kind:id`, by the kind
/// @param groups      groups of goods that it holds for; none for all
/// @param usdPerTonne what avoiding it once is worth
public record ChoiceConstant(
    String id,
    Kind kind,
    String subject,
    List<String> groups,
    double usdPerTonne,
    Provenance provenance) {

  /// What is avoided.
  public enum Kind {
    /// Crossing a country that the goods neither come from nor go to.
    TRANSIT,
    /// Crossing a border by a mode.
    BORDERS,
    /// Passing a border post or using a service.
    ELEMENT
  }

  public ChoiceConstant {
    groups = List.copyOf(groups);
    Check.notNegative(usdPerTonne, "usd_per_t", id);
  }

  /// Whether it holds for a group of goods.
  public boolean covers(String group) {
    return groups.isEmpty() || groups.contains(group);
  }
}
