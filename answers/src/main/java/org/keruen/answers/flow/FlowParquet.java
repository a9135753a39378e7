package org.keruen.answers.flow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keruen.answers.json.JsonWriter;
import org.keruen.io.columns.ColumnTable;
import org.keruen.io.parquet.ParquetFile;

/// Flows in one table, or their changes, as a Parquet file. The record of each run stands in its
/// footer, as JSON, so that the file says by itself what it was made of.
public final class FlowParquet {

  private FlowParquet() {}

  /// The table of a run, its record under `run`.
  public static byte[] render(FlowRun run) {
    return bytes(FlowTable.of(run), Map.of("run", run));
  }

  /// The table of what changes, the runs' records under `first` and `second`.
  public static byte[] render(FlowRun first, FlowRun second) {
    return bytes(FlowTable.of(second.minus(first)), Map.of("first", first, "second", second));
  }

  private static byte[] bytes(ColumnTable table, Map<String, FlowRun> runs) {
    Map<String, String> notes = new LinkedHashMap<>();
    runs.forEach((name, run) -> notes.put(name, record(run)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ParquetFile.write(out, table, notes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return out.toByteArray();
  }

  private static String record(FlowRun run) {
    JsonWriter json = JsonWriter.compact();
    run.writeRecord(json);
    return json.finish();
  }
}
