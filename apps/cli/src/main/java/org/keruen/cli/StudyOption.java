package org.keruen.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which study a command works on.
final class StudyOption {

  @Option(
      names = "--study",
      paramLabel = "DIR",
      description = "Study folder; default: Kazakhstan–Pakistan.")
  @Nullable Path folder;
}
