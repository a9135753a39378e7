package org.keruen.io.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.keruen.io.columns.Column;

/// The cells of some rows of a column as one data page: which of them are there, then those, plain.
final class PageBytes {

  private static final int LONGEST_RUN = 1 << 20;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final byte[] word = new byte[Long.BYTES];
  private final ByteBuffer little = ByteBuffer.wrap(word).order(ByteOrder.LITTLE_ENDIAN);

  private PageBytes() {}

  /// @param from first row
  /// @param to   row after the last
  static byte[] of(Column column, int from, int to) {
    PageBytes page = new PageBytes();
    byte[] levels = levels(column, from, to);
    page.int32(levels.length);
    page.bytes.writeBytes(levels);
    for (int row = from; row < to; row++) {
      if (!column.isAbsent(row)) {
        page.cell(column, row);
      }
    }
    return page.bytes.toByteArray();
  }

  /// Definition levels, 1 where a cell is and 0 where none is, as runs of equal ones.
  private static byte[] levels(Column column, int from, int to) {
    ByteArrayOutputStream runs = new ByteArrayOutputStream();
    int start = from;
    while (start < to) {
      boolean absent = column.isAbsent(start);
      int end = start + 1;
      while (end < to && end - start < LONGEST_RUN && column.isAbsent(end) == absent) {
        end++;
      }
      run(runs, end - start, absent ? 0 : 1);
      start = end;
    }
    return runs.toByteArray();
  }

  private static void run(ByteArrayOutputStream runs, int length, int level) {
    int rest = length << 1;
    while (rest > 0x7F) {
      runs.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    runs.write(rest);
    runs.write(level);
  }

  private void cell(Column column, int row) {
    switch (column) {
      case Column.Numbers numbers -> int64(Double.doubleToRawLongBits(numbers.number(row)));
      case Column.Wholes wholes -> int64(wholes.number(row));
      case Column.Texts texts -> {
        byte[] utf8 = texts.text(row).getBytes(StandardCharsets.UTF_8);
        int32(utf8.length);
        bytes.writeBytes(utf8);
      }
    }
  }

  private void int32(int value) {
    little.putInt(0, value);
    bytes.write(word, 0, Integer.BYTES);
  }

  private void int64(long value) {
    little.putLong(0, value);
    bytes.write(word, 0, Long.BYTES);
  }
}
