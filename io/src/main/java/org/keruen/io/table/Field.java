package org.keruen.io.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A column of a resource, as the data package describes it.
///
/// @param description what the column holds, in words; used to say how a fault is mended
public record Field(String name, Type type, String description, Constraints constraints) {

  /// What a cell holds. Numbers take a decimal point, dates are `YYYY-MM-DD`, in every locale.
  public enum Type {
    STRING,
    NUMBER,
    INTEGER,
    DATE;

    public boolean numeric() {
      return this == NUMBER || this == INTEGER;
    }

    /// The word used in `datapackage.json`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What a cell must fulfil.
  ///
  /// @param required    not empty
  /// @param unique      no two rows alike
  /// @param pattern     regular expression for the whole cell, or null
  /// @param enumeration the words allowed; empty for any
  /// @param minimum     least number, or null
  /// @param maximum     greatest number, or null
  public record Constraints(
      boolean required,
      boolean unique,
      @Nullable String pattern,
      List<String> enumeration,
      @Nullable Double minimum,
      @Nullable Double maximum) {

    public Constraints {
      enumeration = List.copyOf(enumeration);
    }
  }
}
