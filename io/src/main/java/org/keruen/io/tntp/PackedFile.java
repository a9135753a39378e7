package org.keruen.io.tntp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/// A file as it is, or what is packed in it: large trip tables are published as `*.tntp.zip`.
final class PackedFile {

  private PackedFile() {}

  /// The bytes of a file; of a `.gz` or `.zip`, those of its first entry.
  ///
  /// @throws IOException if it cannot be read, or is packed in no way known
  static byte[] read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        return in.readAllBytes();
      }
    }
    if (name.endsWith(".zip")) {
      try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
        if (in.getNextEntry() == null) {
          throw new IOException("nothing is packed in it");
        }
        return in.readAllBytes();
      }
    }
    return Files.readAllBytes(file);
  }
}
