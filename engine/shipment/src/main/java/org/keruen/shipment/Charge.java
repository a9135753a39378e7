package org.keruen.shipment;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Band;
import org.keruen.base.Provenance;

/// Money that is neither haulage nor border fee nor handling.
///
/// @param payee       who is paid
/// @param where       where and when it falls
/// @param basis       what the amount multiplies
/// @param amount      USD, or percent of the goods' value
/// @param kind        whether it is in the total
/// @param probability 0..1, 1 unless it may arise
public record Charge(
    String id,
    String name,
    String payee,
    Where where,
    Basis basis,
    Band amount,
    Kind kind,
    double probability,
    Provenance provenance) {

  /// Where and when a charge falls; a null or empty part does not limit.
  ///
  /// @param rule id of a rule that must have fired
  /// @param role `any`, `transit`, `origin` or `destination`, of the country
  public record Where(
      @Nullable String country,
      Set<String> posts,
      Set<String> terminals,
      Set<String> modes,
      @Nullable String rule,
      String role) {
    public Where {
      posts = Set.copyOf(posts);
      terminals = Set.copyOf(terminals);
      modes = Set.copyOf(modes);
    }
  }

  /// What the amount multiplies.
  public enum Basis {
    PER_UNIT,
    PER_T,
    PER_CONSIGNMENT,
    PCT_VALUE,
    PER_T_DAY,
    PER_UNIT_DAY
  }

  /// Whether a line of money is in the total.
  public enum Kind {
    INCLUDED,
    NOT_INCLUDED,
    MAY_ARISE
  }
}
