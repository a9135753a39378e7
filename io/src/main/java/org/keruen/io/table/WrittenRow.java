package org.keruen.io.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A row that is written elsewhere than in the file of its resource.
///
/// @param cells text by name of the column; what is not named is empty
/// @param line  line on which it begins, from 1
public record WrittenRow(Map<String, String> cells, int line) {

  public WrittenRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }
}
