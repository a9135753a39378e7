package org.keruen.shipment;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Check;

/// What is to be moved, from where to where, when, and within which limits.
///
/// @param origin      place id
/// @param destination place id
/// @param ready       day on which the goods are ready
/// @param goods       what they are
/// @param deadline    last day of arrival, or null
/// @param incoterm    such as `DAP`, or null
/// @param limits      what may not or must be used
public record Consignment(
    String origin,
    String destination,
    LocalDate ready,
    Goods goods,
    @Nullable LocalDate deadline,
    @Nullable String incoterm,
    Limits limits) {

  /// @param commodity    the HS entry that rules its value density, stowage and care
  /// @param hs           HS code as given, 2 to 6 digits
  /// @param weightTonnes gross weight of the goods, t
  /// @param volumeM3     volume of the packed goods, m³
  /// @param valueUsd     value, USD
  /// @param controlled   temperature must be kept
  /// @param dangerous    dangerous goods
  public record Goods(
      Commodity commodity,
      String hs,
      double weightTonnes,
      double volumeM3,
      double valueUsd,
      boolean controlled,
      boolean dangerous) {
    public Goods {
      Check.positive(weightTonnes, "weightTonnes", hs);
      Check.positive(volumeM3, "volumeM3", hs);
      Check.notNegative(valueUsd, "valueUsd", hs);
    }
  }

  /// Empty sets do not limit.
  ///
  /// @param avoidCountries   country ids never entered
  /// @param avoidPosts       border posts never passed
  /// @param avoidModes       modes never used (`road`, `rail`, `sea`, `air`)
  /// @param requireCountries country ids that must be passed
  /// @param requirePosts     border posts that must be passed
  /// @param requireModes     modes that must be used
  /// @param requireTir       every border by road is passed under TIR
  /// @param maxTranshipments most changes of means between origin and destination
  public record Limits(
      Set<String> avoidCountries,
      Set<String> avoidPosts,
      Set<String> avoidModes,
      Set<String> requireCountries,
      Set<String> requirePosts,
      Set<String> requireModes,
      boolean requireTir,
      int maxTranshipments) {

    /// Whether nothing must be passed or used.
    public boolean requireNothing() {
      return requireCountries.isEmpty() && requirePosts.isEmpty() && requireModes.isEmpty();
    }

    public static final Limits NONE =
        new Limits(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, 6);

    public Limits {
      avoidCountries = Set.copyOf(avoidCountries);
      avoidPosts = Set.copyOf(avoidPosts);
      avoidModes = Set.copyOf(avoidModes);
      requireCountries = Set.copyOf(requireCountries);
      requirePosts = Set.copyOf(requirePosts);
      requireModes = Set.copyOf(requireModes);
    }
  }
}
