package org.keruen.io.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// The part of Thrift's compact protocol that a Parquet footer needs: structs of whole numbers,
/// words and lists. Fields come in ascending order.
///
/// @see "Thrift compact protocol, https://github.com/apache/thrift/blob/master/doc/specs"
final class CompactThrift {

  /// What a field or an element of a list holds, by its code.
  enum Type {
    I32(5),
    I64(6),
    BINARY(8),
    LIST(9),
    STRUCT(12);

    private final int code;

    Type(int code) {
      this.code = code;
    }
  }

  private static final int LONG_LIST = 15;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Deque<Integer> outerFields = new ArrayDeque<>();
  private int lastField;

  CompactThrift i32(int field, int value) {
    header(field, Type.I32);
    zigzag(value);
    return this;
  }

  CompactThrift i64(int field, long value) {
    header(field, Type.I64);
    zigzag(value);
    return this;
  }

  CompactThrift text(int field, String value) {
    header(field, Type.BINARY);
    text(value);
    return this;
  }

  /// An element of a list of words.
  CompactThrift text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    varint(utf8.length);
    bytes.writeBytes(utf8);
    return this;
  }

  /// An element of a list of whole numbers.
  CompactThrift i32(int value) {
    zigzag(value);
    return this;
  }

  /// A list, whose elements come next.
  CompactThrift list(int field, Type element, int size) {
    header(field, Type.LIST);
    bytes.write((Math.min(size, LONG_LIST) << 4) | element.code);
    if (size >= LONG_LIST) {
      varint(size);
    }
    return this;
  }

  /// A struct as a field, whose own fields come next.
  CompactThrift struct(int field) {
    header(field, Type.STRUCT);
    return struct();
  }

  /// A struct as an element of a list.
  CompactThrift struct() {
    outerFields.push(lastField);
    lastField = 0;
    return this;
  }

  CompactThrift end() {
    bytes.write(0);
    lastField = outerFields.pop();
    return this;
  }

  /// The outermost struct, complete.
  byte[] finish() {
    bytes.write(0);
    return bytes.toByteArray();
  }

  private void header(int field, Type type) {
    int step = field - lastField;
    if (step < 1 || step > 15) {
      throw new IllegalArgumentException("field " + field + " after field " + lastField);
    }
    bytes.write((step << 4) | type.code);
    lastField = field;
  }

  private void zigzag(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
