package org.keruen.cli;

import java.util.List;
import java.util.Locale;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.question.Wording;
import org.keruen.base.Problem;

/// A consignment as options of the command line: `weight` is `--weight`, `from` is `FROM`.
enum OptionWording implements Wording {
  OPTIONS;

  @Override
  public String example(String field, String value) {
    return option(field) + " " + value;
  }

  @Override
  public String placeSearch(String letters) {
    return "search with: keruen places " + letters;
  }

  /// The same faults, with fields named as they are typed.
  UsageException typed(UsageException fault) {
    List<Problem> problems =
        fault.problems().stream()
            .map(problem -> new Problem(option(problem.where()), problem.what(), problem.fix()))
            .toList();
    return new UsageException(problems);
  }

  private static String option(String field) {
    String name = field.contains("/") ? field.substring(0, field.indexOf('/')) : field;
    return switch (name) {
      case "from", "to" -> name.toUpperCase(Locale.ROOT);
      case "maxTranshipments" -> "--max-transhipments";
      default -> "--" + name;
    };
  }
}
