package org.keruen.io.assignment;

import org.keruen.assignment.SelectedFlows;

/// Trips that were asked for, with what they were asked as: `link 12-34`, `from 5`.
public record Selection(String label, SelectedFlows flows) {

  /// The label as a part of a column's name.
  String columnName() {
    return label.replaceAll("[^\\p{L}\\p{N}]+", "_");
  }
}
