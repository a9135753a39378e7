package org.keruen.io.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.keruen.io.FileForms;
import org.keruen.io.omx.OmxFile;
import org.keruen.io.parquet.ParquetFile;
import org.keruen.study.demand.Demand;

/// The forms in which a demand is read and written, each by the end of a file's name.
public final class DemandFile {

  /// What the file holds.
  public enum Form {
    CSV,
    OMX,
    PARQUET
  }

  /// What can be read: see [DemandReader#demand(Path)].
  public static final FileForms<Form> READ =
      new FileForms<>(new TreeMap<>(Map.of(".csv", Form.CSV, ".omx", Form.OMX)));

  /// What can be written.
  public static final FileForms<Form> WRITTEN =
      new FileForms<>(
          new TreeMap<>(Map.of(".csv", Form.CSV, ".omx", Form.OMX, ".parquet", Form.PARQUET)));

  private DemandFile() {}

  /// Writes a demand, over what was there.
  ///
  /// @throws IOException if it cannot be written
  public static void write(Path file, Form form, Demand demand) throws IOException {
    switch (form) {
      case CSV -> Files.writeString(file, DemandWriter.csv(demand), StandardCharsets.UTF_8);
      case OMX -> OmxFile.write(file, DemandOmx.of(demand));
      case PARQUET -> ParquetFile.write(file, DemandWriter.table(demand), Map.of());
    }
  }
}
