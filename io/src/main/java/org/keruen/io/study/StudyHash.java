package org.keruen.io.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.keruen.base.ProblemException;

/// What tells one state of a study folder from another: a hash of the names and bytes of its files.
public final class StudyHash {

  private StudyHash() {}

  /// SHA-256 over the CSV and JSON files of a folder, in hexadecimal; their order does not matter.
  ///
  /// @throws ProblemException if the folder cannot be read
  public static String of(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<Path> files = found.filter(StudyHash::isStudyFile).sorted().toList();
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        String head = file.getFileName() + "\n" + bytes.length + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw ProblemException.of(
          folder.toString(), "cannot be read: " + e.getMessage(), "give the folder of a study");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static boolean isStudyFile(Path file) {
    String name = file.toString();
    return name.endsWith(".csv") || name.endsWith(".json");
  }
}
