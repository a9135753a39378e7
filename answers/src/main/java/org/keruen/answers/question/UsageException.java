package org.keruen.answers.question;

import java.util.List;
import java.util.stream.Collectors;
import org.keruen.base.Problem;

/// What the user typed cannot be used: every fault of it. Ends with exit code 2, where bad data in
/// a study end with 3.
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public UsageException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /// One fault only.
  public static UsageException of(String where, String what, String fix) {
    return new UsageException(List.of(new Problem(where, what, fix)));
  }

  public List<Problem> problems() {
    return problems;
  }
}
