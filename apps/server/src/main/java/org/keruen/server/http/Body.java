package org.keruen.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// The bytes of an answer with their type, their tag and, once asked for, their gzipped form.
///
/// Immutable to the outside: one body may be sent to many. The array is never written to.
public final class Body {

  static final String JSON = "application/json";

  private static final int SMALLEST_ZIPPED_BYTES = 1_000;
  private static final int TAG_BYTES = 12;
  private static final int KEPT_LEVEL = 6;

  private final String type;
  private final byte[] bytes;
  private final String tag;
  private byte @Nullable [] zipped;
  private int timesAsked;

  /// @param bytes the content; kept, not copied
  public Body(String type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
    this.tag = "W/\"" + hash(bytes) + "\"";
  }

  static Body json(String json) {
    return new Body(JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public String type() {
    return type;
  }

  /// A weak entity tag: the same for the plain and the gzipped form.
  String tag() {
    return tag;
  }

  byte[] bytes() {
    return bytes;
  }

  /// What it takes in memory, roughly.
  int weightBytes() {
    return 2 * bytes.length + 200;
  }

  /// Whether gzip would make it smaller.
  boolean isWorthZipping() {
    boolean packed = type.startsWith("image/") && !type.startsWith("image/svg");
    boolean office = type.startsWith("application/vnd.openxml") || type.startsWith("font/");
    return bytes.length >= SMALLEST_ZIPPED_BYTES && !packed && !office;
  }

  /// Makes the gzipped form now, where there is time for it, and not when it is sent.
  public synchronized void prepareZipped() {
    if (zipped == null && isWorthZipping()) {
      zipped = zip(bytes, Deflater.BEST_SPEED);
    }
  }

  /// The gzipped form. Most answers are made for one asker, who gets it fast; for whom asks again
  /// it is made once more, smaller, and kept.
  synchronized byte[] zipped() {
    timesAsked++;
    byte[] made = zipped;
    if (made == null || timesAsked == 2) {
      made = zip(bytes, timesAsked == 1 ? Deflater.BEST_SPEED : KEPT_LEVEL);
      zipped = made;
    }
    return made;
  }

  private static byte[] zip(byte[] bytes, int level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 100);
    try (OutputStream gzip = new LevelledGzip(out, level)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static final class LevelledGzip extends GZIPOutputStream {
    LevelledGzip(OutputStream out, int level) throws IOException {
      super(out, 8192);
      def.setLevel(level);
    }
  }
}
