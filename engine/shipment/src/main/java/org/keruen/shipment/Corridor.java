package org.keruen.shipment;

import java.util.List;

/// What tells one way from another: its ordered border posts and ports, and its modes.
///
/// @param id    stable, from the parts in order, such as `road:khorgos-road+rail:...`
/// @param parts in order of travel
public record Corridor(String id, List<Part> parts) {

  public Corridor {
    parts = List.copyOf(parts);
  }

  /// @param mode     `road`, `rail`, `sea`, `ferry` or `air`
  /// @param elements border post, terminal or service ids passed in that mode, in order
  public record Part(String mode, List<String> elements) {
    public Part {
      elements = List.copyOf(elements);
    }
  }
}
