package org.keruen.base;

import java.util.List;
import java.util.stream.Collectors;

/// Bad input, with every fault found, not the first. Shown to the user without a stack trace.
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ProblemException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a ProblemException needs at least one problem");
    }
    this.problems = List.copyOf(problems);
  }

  /// One fault only.
  public static ProblemException of(String where, String what, String fix) {
    return new ProblemException(List.of(new Problem(where, what, fix)));
  }

  public List<Problem> problems() {
    return problems;
  }
}
