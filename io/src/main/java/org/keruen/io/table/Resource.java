package org.keruen.io.table;

import java.util.List;

/// A file of a data package: its columns and keys.
///
/// @param path        file name within the folder
/// @param primaryKey  columns that together tell one row from another
/// @param foreignKeys columns that hold keys of other resources
public record Resource(
    String name,
    String title,
    String description,
    String path,
    List<Field> fields,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys) {

  public Resource {
    fields = List.copyOf(fields);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
  }

  /// A column whose every cell is a key of another resource. Keys of several columns are not read.
  public record ForeignKey(String field, String resource, String referencedField) {}

  /// Where a column stands in the description, from 0; negative if there is none of that name.
  int indexOf(String field) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field)) {
        return i;
      }
    }
    return -1;
  }
}
