package org.keruen.base;

import java.util.List;

/// Where a figure comes from.
///
/// @param confidence how it is known
/// @param sourceIds  ids of the [Source]s it rests on
/// @param note       scope, year, formula or conflict; may be empty
public record Provenance(Confidence confidence, List<String> sourceIds, String note) {

  public Provenance {
    sourceIds = List.copyOf(sourceIds);
  }
}
