package org.keruen.cli;

import org.keruen.answers.question.UsageException;
import picocli.CommandLine.Option;

/// How many threads to use.
final class ThreadsOption {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; default ${DEFAULT-VALUE}. The digits do not depend on it.")
  private int count;

  /// @param usual taken if nothing is typed
  ThreadsOption(int usual) {
    count = usual;
  }

  /// @throws UsageException if nobody would work
  int count() {
    if (count < 1) {
      throw UsageException.of("--threads " + count, "one must work", "give 1 or more");
    }
    return count;
  }
}
