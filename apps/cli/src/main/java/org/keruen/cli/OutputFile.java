package org.keruen.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.keruen.answers.question.UsageException;
import org.keruen.base.ProblemException;
import org.keruen.io.FileForms;

/// The file that an option such as `-o` names: the end of its name says in which form it is
/// written, and what keeps it from being written is wrong usage.
final class OutputFile {

  private static final String OPTION = "--output";

  private OutputFile() {}

  /// Writes a file.
  @FunctionalInterface
  interface Writing {
    void run() throws IOException;
  }

  /// The form of a file.
  ///
  /// @throws UsageException with every ending there is, if it has none of them
  static <F> F form(FileForms<F> forms, Path file) {
    F form = forms.find(file);
    if (form == null) {
      throw UsageException.of(OPTION, FileForms.fault(file), forms.advice());
    }
    return form;
  }

  /// @throws UsageException if the file cannot be written
  static void write(Path file, Writing writing) {
    write(OPTION, file, writing);
  }

  /// @param option that names the file
  /// @throws UsageException if the file cannot be written
  static void write(String option, Path file, Writing writing) {
    try {
      writing.run();
    } catch (NoSuchFileException e) {
      throw UsageException.of(
          option, "'" + file + "' is in no folder that there is", "make the folder first");
    } catch (IOException e) {
      throw UsageException.of(
          option, "'" + file + "' cannot be written: " + e.getMessage(), "give another file");
    }
  }

  /// Looks whether a file's name ends like a form, before the work that would fill it.
  ///
  /// @param option that names the file
  /// @param check  throws a [ProblemException] if it does not
  /// @throws UsageException with what the check says
  static void check(String option, Path file, Consumer<Path> check) {
    try {
      check.accept(file);
    } catch (ProblemException e) {
      throw UsageException.of(
          option + " " + file, e.problems().getFirst().what(), e.problems().getFirst().fix());
    }
  }
}
