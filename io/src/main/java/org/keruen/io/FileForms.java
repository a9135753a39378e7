package org.keruen.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.base.ProblemException;

/// Which form a file has, by the end of its name. Upper case counts as lower.
///
/// @param byEnding forms by ending, such as `.csv`, the usual one first
/// @param <F>      what is known of a form
public record FileForms<F>(Map<String, F> byEnding) {

  public FileForms {
    byEnding = Collections.unmodifiableMap(new LinkedHashMap<>(byEnding));
  }

  /// The form of a file, or null if its name ends like none.
  public @Nullable F find(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    F found = null;
    for (Map.Entry<String, F> form : byEnding.entrySet()) {
      if (name.endsWith(form.getKey())) {
        found = form.getValue();
      }
    }
    return found;
  }

  /// The form of a file; of a name without any ending, the usual form.
  ///
  /// @throws ProblemException if its name ends like none
  public F get(Path file) {
    F found = find(file);
    if (found == null && String.valueOf(file.getFileName()).indexOf('.') < 0) {
      found = byEnding.values().iterator().next();
    }
    if (found == null) {
      throw ProblemException.of(file.toString(), fault(file), advice());
    }
    return found;
  }

  /// What is wrong with a name that ends like none.
  public static String fault(Path file) {
    return "'" + file.getFileName() + "' ends like no known form";
  }

  /// How to mend it: every ending.
  public String advice() {
    List<String> endings = new ArrayList<>(byEnding.keySet());
    String last = endings.removeLast();
    return endings.isEmpty()
        ? "end its name in " + last
        : "end its name in " + String.join(", ", endings) + " or " + last;
  }
}
