package org.keruen.io.columns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Columns of equal length, each of its own name, in the order in which they are written.
public record ColumnTable(List<Column> columns) {

  public ColumnTable {
    columns = List.copyOf(columns);
    for (Column column : columns) {
      if (column.rowCount() != columns.getFirst().rowCount()) {
        throw new IllegalArgumentException(
            "column " + column.name() + " has " + column.rowCount() + " rows, the first other");
      }
    }
    if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
      throw new IllegalArgumentException("two columns have one name");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  public int rowCount() {
    return columns.isEmpty() ? 0 : columns.getFirst().rowCount();
  }

  /// Collects a table row by row: first name the columns, then open rows and put what is known.
  public static final class Builder {
    private final Map<String, ColumnInWork> columns = new LinkedHashMap<>();

    private Builder() {}

    /// Adds columns of words.
    public Builder texts(String... names) {
      return add(Heading.Kind.TEXT, names);
    }

    /// Adds columns of numbers with a fraction.
    public Builder numbers(String... names) {
      return add(Heading.Kind.NUMBER, names);
    }

    /// Adds columns of whole numbers.
    public Builder wholes(String... names) {
      return add(Heading.Kind.WHOLE, names);
    }

    private Builder add(Heading.Kind kind, String... names) {
      for (String name : names) {
        add(new Heading(name, kind));
      }
      return this;
    }

    /// Adds a column.
    public Builder add(Heading heading) {
      if (columns.put(heading.name(), new ColumnInWork(heading)) != null) {
        throw new IllegalArgumentException("two columns are called " + heading.name());
      }
      return this;
    }

    /// Opens a row; cells that nothing is put into are absent.
    public Builder row() {
      columns.values().forEach(ColumnInWork::addRow);
      return this;
    }

    /// Puts words into the row opened last; null leaves the cell absent.
    public Builder put(String column, @Nullable String text) {
      if (text != null) {
        get(column).put(text);
      }
      return this;
    }

    /// Puts a number into the row opened last; null, or what is not finite, leaves it absent.
    public Builder put(String column, @Nullable Double number) {
      if (number != null) {
        get(column).put(number.doubleValue());
      }
      return this;
    }

    public Builder put(String column, double number) {
      get(column).put(number);
      return this;
    }

    public Builder put(String column, long number) {
      get(column).put(number);
      return this;
    }

    private ColumnInWork get(String column) {
      ColumnInWork found = columns.get(column);
      if (found == null) {
        throw new IllegalArgumentException("the table has no column " + column);
      }
      return found;
    }

    public ColumnTable build() {
      return new ColumnTable(columns.values().stream().map(ColumnInWork::build).toList());
    }
  }
}
