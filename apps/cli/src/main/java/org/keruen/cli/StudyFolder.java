package org.keruen.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.keruen.io.study.StudyReader;
import org.keruen.study.Study;
import picocli.CommandLine.Option;

/// Which study a verb works on: the folder given, or the default study of this installation.
///
/// Mix it into a verb: `@Mixin private StudyFolder study;`
public final class StudyFolder {

  /// System property that holds the folder of this installation; set by the launcher.
  public static final String HOME_PROPERTY = "keruen.home";

  @Option(
      names = "--study",
      paramLabel = "FOLDER",
      description = "Folder of the study; the default is Kazakhstan-Pakistan.")
  private @Nullable Path folder;

  /// The folder given by `--study`, or else the default study.
  public Path path() {
    return orDefault(folder);
  }

  /// The study in it.
  ///
  /// @throws org.keruen.base.ProblemException with every fault of the folder
  public Study read() {
    return StudyReader.read(path());
  }

  /// A folder, or else the default study.
  static Path orDefault(@Nullable Path given) {
    return given != null
        ? given
        : Path.of(System.getProperty(HOME_PROPERTY, "."), "studies", "kazakhstan-pakistan");
  }
}
