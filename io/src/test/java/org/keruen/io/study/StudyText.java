package org.keruen.io.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.keruen.base.Problem;

/// A small study of two countries, one road, one railway and one flight, as a folder to break.
final class StudyText {

  private static final Path HOME = Path.of(System.getProperty("keruen.home", ".."));

  private final Path folder;

  private StudyText(Path folder) {
    this.folder = folder;
  }

  /// The study without a fault.
  static StudyText minimal(Path folder) {
    try (Stream<Path> files = Files.list(HOME.resolve("io/src/test/resources/minimal-study"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
      }
      Files.copy(
          HOME.resolve("studies/kazakhstan-pakistan/datapackage.json"),
          folder.resolve("datapackage.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new StudyText(folder);
  }

  /// Replaces the first occurrence, which must exist.
  StudyText replace(String file, String old, String replacement) {
    String text = text(file);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(file + " does not contain " + old);
    }
    int at = text.indexOf(old);
    return write(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
  }

  StudyText append(String file, String line) {
    return write(file, text(file) + line + "\n");
  }

  StudyText write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  StudyText write(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  StudyText delete(String file) {
    try {
      Files.delete(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Problem> problems() {
    return StudyReader.check(folder).problems();
  }

  /// The faults as `where: what` and `  fix: how`.
  List<String> faults() {
    return problems().stream().map(Problem::toString).toList();
  }
}
