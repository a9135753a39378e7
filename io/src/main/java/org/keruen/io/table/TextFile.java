package org.keruen.io.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The text of a file, which must be UTF-8 without a byte order mark.
public final class TextFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private TextFile() {}

  /// The text, or null if the file cannot be read. What is not UTF-8 is reported and replaced, so
  /// that the rest can be checked.
  public static @Nullable String read(Path folder, String file, FaultList faults) {
    return read(folder, file, false, faults);
  }

  /// @param markAllowed whether a byte order mark is passed over
  static @Nullable String read(Path folder, String file, boolean markAllowed, FaultList faults) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      String reason = e.getMessage();
      faults.add(
          file,
          "cannot be read: " + (reason == null ? e.getClass().getSimpleName() : reason),
          "make it a file that you may read");
      return null;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    // Decoding puts this character in the place of what is not UTF-8: without it, all is well.
    if (text.indexOf(REPLACEMENT) >= 0) {
      reportMalformed(file, bytes, faults);
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      if (!markAllowed) {
        faults.add(
            file,
            1,
            "begins with a byte order mark",
            "save it as UTF-8 without byte order mark (BOM)");
      }
      return text.substring(1);
    }
    return text;
  }

  private static void reportMalformed(String file, byte[] bytes, FaultList faults) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(8192);
    while (true) {
      var result = decoder.decode(in, out, true);
      if (result.isUnderflow()) {
        return;
      }
      if (result.isError()) {
        int offset = in.position();
        faults.add(
            file,
            lineOf(bytes, offset),
            "is not UTF-8: byte 0x"
                + HexFormat.of().withUpperCase().toHexDigits(bytes[offset])
                + " at offset "
                + offset,
            "save it as UTF-8");
        return;
      }
      out.clear();
    }
  }

  private static int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
