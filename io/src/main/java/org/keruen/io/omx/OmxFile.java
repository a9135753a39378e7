package org.keruen.io.omx;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keruen.base.ProblemException;

/// Reads and writes Open Matrix files.
///
/// What is written is chunked and deflated, as the Python package `openmatrix` wants it. A cell is
/// written as it is: what nothing joins is infinite in a skim, and stays so.
public final class OmxFile {

  static final String VERSION = "OMX_VERSION";
  static final String SHAPE = "SHAPE";
  static final String DATA = "data";
  static final String LOOKUP = "lookup";
  static final String UNIT = "unit";

  private static final int CELLS_A_CHUNK = 1 << 17;

  /// jHDF tells every file that it opens; what goes wrong it throws. Kept, so that it stays off.
  private static final Logger LIBRARY = Logger.getLogger("io.jhdf");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private OmxFile() {}

  /// Every matrix and lookup of a file.
  ///
  /// @throws ProblemException with every fault of it
  public static OmxMatrices read(Path file) {
    String name = file.toString();
    if (!Files.isRegularFile(file)) {
      throw ProblemException.of(name, "there is no such file", "give an OMX file");
    }
    if (!HdfSignature.isIn(file)) {
      throw ProblemException.of(
          name, "it is not an HDF5 file", "write it as OMX, an HDF5 file, or give a CSV file");
    }
    try (HdfFile hdf = new HdfFile(file)) {
      return new OmxReader(name, hdf).read();
    } catch (ProblemException e) {
      throw e;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // Whatever jHDF meets in a damaged file: a bad checksum, an index beyond the end, a length of
      // two gigabytes, a group within itself.
      throw damaged(name, e);
    }
  }

  private static ProblemException damaged(String name, Throwable cause) {
    String reason = deepest(cause);
    var fault =
        ProblemException.of(
            name,
            "it is damaged, or packed in a way that cannot be read: " + reason,
            "fetch a complete copy of it, or write it anew, packed by zlib or not at all");
    fault.initCause(cause);
    return fault;
  }

  /// The innermost reason: the outer ones only say what was being read.
  private static String deepest(Throwable cause) {
    Throwable inner = cause;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
  }

  /// Writes a file, over what was there. It is whole or not there at all.
  ///
  /// @throws IOException if it cannot be written
  public static void write(Path file, OmxMatrices matrices) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    // jHDF writes into what is there without cutting it off, and tells of no folder by name.
    Files.newOutputStream(part).close();
    try {
      writeAll(part, matrices);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (HdfException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeAll(Path file, OmxMatrices matrices) {
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putAttribute(VERSION, "0.2");
      hdf.putAttribute(SHAPE, new int[] {matrices.rowCount(), matrices.columnCount()});
      matrices.notes().forEach(hdf::putAttribute);
      WritableGroup data = hdf.putGroup(DATA);
      matrices.listNames().forEach(name -> putMatrix(data, name, matrices));
      WritableGroup lookup = hdf.putGroup(LOOKUP);
      matrices.lookups().forEach((name, entries) -> lookup.putDataset(name, array(entries)));
    }
  }

  private static void putMatrix(WritableGroup data, String name, OmxMatrices matrices) {
    double[] cells = matrices.cells(name);
    int columns = matrices.columnCount();
    double[][] rows = new double[matrices.rowCount()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Arrays.copyOfRange(cells, row * columns, (row + 1) * columns);
    }
    DatasetCreationOptions packing =
        DatasetCreationOptions.builder()
            .chunkDimensions(Math.clamp(CELLS_A_CHUNK / columns, 1, rows.length), columns)
            .shuffle()
            .deflate(1)
            .build();
    var dataset = data.putDataset(name, rows, packing);
    @Nullable String unit = matrices.unit(name);
    if (unit != null) {
      dataset.putAttribute(UNIT, unit);
    }
  }

  private static Object array(OmxMatrices.Lookup lookup) {
    List<String> entries = lookup.entries();
    return lookup.numeric()
        ? entries.stream().mapToInt(Integer::parseInt).toArray()
        : entries.toArray(String[]::new);
  }
}
