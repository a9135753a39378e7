package org.keruen.io.omx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.keruen.base.ProblemException;

/// The eight bytes by which an HDF5 file is known. They stand at its begin, or at 512 or any double
/// of that if something stands before them.
final class HdfSignature {

  private static final long SIGNATURE = 0x894844460D0A1A0AL;
  private static final int FIRST_OFFSET = 512;

  private HdfSignature() {}

  static boolean isIn(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
      long offset = 0;
      while (offset + Long.BYTES <= channel.size()) {
        channel.read(bytes.clear(), offset);
        if (!bytes.hasRemaining() && bytes.getLong(0) == SIGNATURE) {
          return true;
        }
        offset = offset == 0 ? FIRST_OFFSET : 2 * offset;
      }
      return false;
    } catch (IOException e) {
      throw ProblemException.of(
          file.toString(), "it cannot be read: " + e.getMessage(), "check its permissions");
    }
  }
}
