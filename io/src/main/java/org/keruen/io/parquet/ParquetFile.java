package org.keruen.io.parquet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keruen.io.columns.Column;
import org.keruen.io.columns.ColumnTable;

/// Writes a table as a Parquet file that any reader takes: version 1 pages, plain and uncompressed,
/// every column optional, a row group per million rows.
///
/// Words are UTF-8, numbers doubles, whole numbers 64 bits. The same table gives the same bytes.
/// It reads nothing, nests nothing and keeps no statistics.
public final class ParquetFile {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final String WRITER = "keruen version 1";
  private static final int ROWS_A_GROUP = 1 << 20;

  /// Codes of the format.
  private static final int INT64 = 2;

  private static final int DOUBLE = 5;
  private static final int BYTE_ARRAY = 6;
  private static final int OPTIONAL = 1;
  private static final int UTF8 = 0;
  private static final int DATA_PAGE = 0;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int UNCOMPRESSED = 0;

  private final OutputStream out;
  private final ColumnTable table;
  private final List<Group> groups = new ArrayList<>();
  private long offset;

  /// Rows that are written, and where their columns stand.
  private record Group(int rowCount, List<Chunk> chunks) {
    long byteCount() {
      return chunks.stream().mapToLong(Chunk::byteCount).sum();
    }
  }

  private record Chunk(Column column, long offset, int byteCount) {}

  private ParquetFile(ColumnTable table, OutputStream out) {
    this.table = table;
    this.out = out;
  }

  /// Writes a table into a file, over what was there.
  ///
  /// @param notes what a reader may want to know of the whole table, by key
  /// @throws IOException if it cannot be written
  public static void write(Path file, ColumnTable table, Map<String, String> notes)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(out, table, notes);
    }
  }

  /// Writes a table.
  ///
  /// @param out written to, not closed
  public static void write(OutputStream out, ColumnTable table, Map<String, String> notes)
      throws IOException {
    if (table.columns().isEmpty()) {
      throw new IllegalArgumentException("a Parquet file has a column at least");
    }
    new ParquetFile(table, out).writeAll(notes);
  }

  private void writeAll(Map<String, String> notes) throws IOException {
    put(MAGIC);
    for (int from = 0; from < table.rowCount(); from += ROWS_A_GROUP) {
      writeGroup(from, Math.min(table.rowCount(), from + ROWS_A_GROUP));
    }
    byte[] footer = footer(new TreeMap<>(notes));
    put(footer);
    put(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(footer.length)
            .array());
    put(MAGIC);
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    offset += bytes.length;
  }

  private void writeGroup(int from, int to) throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    for (Column column : table.columns()) {
      long start = offset;
      byte[] page = PageBytes.of(column, from, to);
      put(pageHeader(page.length, to - from));
      put(page);
      chunks.add(new Chunk(column, start, (int) (offset - start)));
    }
    groups.add(new Group(to - from, chunks));
  }

  private static byte[] pageHeader(int byteCount, int cellCount) {
    return new CompactThrift()
        .i32(1, DATA_PAGE)
        .i32(2, byteCount)
        .i32(3, byteCount)
        .struct(5)
        .i32(1, cellCount)
        .i32(2, PLAIN)
        .i32(3, RLE)
        .i32(4, RLE)
        .end()
        .finish();
  }

  private byte[] footer(Map<String, String> notes) {
    CompactThrift thrift = new CompactThrift().i32(1, 1);
    schema(thrift);
    thrift.i64(3, table.rowCount());
    thrift.list(4, CompactThrift.Type.STRUCT, groups.size());
    groups.forEach(group -> group(thrift, group));
    thrift.list(5, CompactThrift.Type.STRUCT, notes.size());
    notes.forEach((key, value) -> thrift.struct().text(1, key).text(2, value).end());
    return thrift.text(6, WRITER).finish();
  }

  private void schema(CompactThrift thrift) {
    thrift.list(2, CompactThrift.Type.STRUCT, table.columns().size() + 1);
    thrift.struct().text(4, "schema").i32(5, table.columns().size()).end();
    for (Column column : table.columns()) {
      thrift.struct().i32(1, type(column)).i32(3, OPTIONAL).text(4, column.name());
      if (column instanceof Column.Texts) {
        thrift.i32(6, UTF8).struct(10).struct(1).end().end();
      }
      thrift.end();
    }
  }

  private static void group(CompactThrift thrift, Group group) {
    thrift.struct().list(1, CompactThrift.Type.STRUCT, group.chunks().size());
    group.chunks().forEach(chunk -> chunk(thrift, chunk, group.rowCount()));
    thrift.i64(2, group.byteCount()).i64(3, group.rowCount()).end();
  }

  private static void chunk(CompactThrift thrift, Chunk chunk, int rowCount) {
    thrift.struct().i64(2, chunk.offset()).struct(3).i32(1, type(chunk.column()));
    thrift.list(2, CompactThrift.Type.I32, 2).i32(PLAIN).i32(RLE);
    thrift.list(3, CompactThrift.Type.BINARY, 1).text(chunk.column().name());
    thrift
        .i32(4, UNCOMPRESSED)
        .i64(5, rowCount)
        .i64(6, chunk.byteCount())
        .i64(7, chunk.byteCount())
        .i64(9, chunk.offset())
        .end()
        .end();
  }

  private static int type(Column column) {
    return switch (column) {
      case Column.Texts _ -> BYTE_ARRAY;
      case Column.Numbers _ -> DOUBLE;
      case Column.Wholes _ -> INT64;
    };
  }
}
