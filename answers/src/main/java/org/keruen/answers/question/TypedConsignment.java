package org.keruen.answers.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A consignment in people's words. [ConsignmentReader] makes sense of it.
///
/// @param from     origin: a name in any language, an id, a UN/LOCODE or an IATA code
/// @param to       destination, likewise
/// @param depart   day on which the goods are ready
/// @param deadline last day of arrival, or null
/// @param incoterm such as `DAP`, or null
public record TypedConsignment(
    String from,
    String to,
    String depart,
    @Nullable String deadline,
    @Nullable String incoterm,
    Goods goods,
    Limits limits) {

  /// @param name        HS code or name
  /// @param weight      such as `20t`, or null
  /// @param volume      such as `60m3`, or null
  /// @param teu         twenty-foot units filled, or null
  /// @param value       USD, or null
  /// @param temperature range to keep, or null
  public record Goods(
      String name,
      @Nullable String weight,
      @Nullable String volume,
      @Nullable String teu,
      @Nullable String value,
      @Nullable String temperature,
      boolean controlled,
      boolean dangerous) {}

  /// @param avoid            `country=IR`, `post=torkham`, `mode=sea`
  /// @param require          the same, and `tir`
  /// @param maxTranshipments most changes of vehicle or means, or null
  public record Limits(
      List<String> avoid, List<String> require, @Nullable Integer maxTranshipments) {
    public Limits {
      avoid = List.copyOf(avoid);
      require = List.copyOf(require);
    }
  }
}
