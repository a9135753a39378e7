package org.keruen.io.omx;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Problem;
import org.keruen.base.ProblemException;

/// Reads the parts of an opened OMX file and checks that they fit together.
final class OmxReader {

  private static final String NO_OMX = "write it as OMX 0.2: matrices in /data, zones in /lookup";

  private final String file;
  private final HdfFile hdf;
  private final List<Problem> problems = new ArrayList<>();

  OmxReader(String file, HdfFile hdf) {
    this.file = file;
    this.hdf = hdf;
  }

  OmxMatrices read() {
    Group data = group(OmxFile.DATA);
    if (data == null || data.getChildren().isEmpty()) {
      throw ProblemException.of(
          file, data == null ? "it has no group /data" : "its group /data is empty", NO_OMX);
    }
    int[] shape = shape(data);
    OmxMatrices.Builder builder = OmxMatrices.builder(shape[0], shape[1]);
    data.getChildren().forEach((name, node) -> readMatrix(builder, node, shape));
    Group lookup = group(OmxFile.LOOKUP);
    if (lookup != null) {
      lookup.getChildren().forEach((name, node) -> readLookup(builder, node, shape));
    }
    readNotes(builder);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return builder.build();
  }

  private @Nullable Group group(String name) {
    return hdf.getChildren().get(name) instanceof Group group ? group : null;
  }

  /// Rows and columns as the file says, or else those of its first matrix.
  private int[] shape(Group data) {
    Attribute said = hdf.getAttributes().get(OmxFile.SHAPE);
    int[] shape = said == null ? firstShape(data) : whole(said.getData());
    if (shape.length != 2 || shape[0] < 1 || shape[1] < 1) {
      throw ProblemException.of(
          file,
          "its attribute SHAPE is " + Arrays.toString(shape) + ", not the two sizes of a matrix",
          "set SHAPE to the numbers of rows and columns");
    }
    if ((long) shape[0] * shape[1] > 1 << 30) {
      throw ProblemException.of(
          file, "its matrices are " + by(shape) + ", too large to hold", "split it");
    }
    return shape;
  }

  private static int[] firstShape(Group data) {
    for (Node node : data) {
      if (node instanceof Dataset dataset) {
        return dataset.getDimensions();
      }
    }
    return new int[0];
  }

  private static int[] whole(Object data) {
    return switch (data) {
      case int[] ints -> ints;
      case long[] longs -> Arrays.stream(longs).mapToInt(OmxReader::clamped).toArray();
      case short[] shorts -> IntStream.range(0, shorts.length).map(i -> shorts[i]).toArray();
      default -> new int[0];
    };
  }

  private static int clamped(long size) {
    return (int) Math.min(size, Integer.MAX_VALUE);
  }

  private void readMatrix(OmxMatrices.Builder builder, Node node, int[] shape) {
    if (!(node instanceof Dataset dataset)) {
      report(node, "is no matrix", "leave only matrices in /data");
      return;
    }
    if (!Arrays.equals(dataset.getDimensions(), shape)) {
      report(
          node,
          "is " + by(dataset.getDimensions()) + ", but the file says " + by(shape),
          "give every matrix the shape of the attribute SHAPE");
      return;
    }
    double[] cells = numbers(dataset);
    if (cells == null) {
      report(node, "holds no numbers", "write doubles, floats or whole numbers");
      return;
    }
    builder.keep(node.getName(), cells, text(node.getAttributes().get(OmxFile.UNIT)));
  }

  private static double @Nullable [] numbers(Dataset dataset) {
    return switch (dataset.getDataFlat()) {
      case double[] cells -> cells;
      case float[] cells -> doubles(cells.length, i -> cells[i]);
      case int[] cells -> doubles(cells.length, i -> (double) cells[i]);
      case long[] cells -> doubles(cells.length, i -> (double) cells[i]);
      case short[] cells -> doubles(cells.length, i -> (double) cells[i]);
      case byte[] cells -> doubles(cells.length, i -> (double) cells[i]);
      default -> null;
    };
  }

  private static double[] doubles(int length, IntToDoubleFunction cell) {
    double[] cells = new double[length];
    Arrays.setAll(cells, cell);
    return cells;
  }

  private void readLookup(OmxMatrices.Builder builder, Node node, int[] shape) {
    int[] size = node instanceof Dataset dataset ? dataset.getDimensions() : new int[0];
    if (!(node instanceof Dataset dataset) || size.length != 1) {
      report(node, "is no list", "leave only lists in /lookup");
      return;
    }
    if (size[0] != shape[0] && size[0] != shape[1]) {
      report(
          node,
          "has " + size[0] + " entries, but the matrices are " + by(shape),
          "give an entry for every row");
      return;
    }
    Object data = dataset.getDataFlat();
    List<String> entries = entries(data);
    if (entries == null) {
      report(node, "holds neither words nor whole numbers", "write ids of zones");
      return;
    }
    builder.lookup(node.getName(), entries, !(data instanceof String[]));
  }

  private static @Nullable List<String> entries(Object data) {
    return switch (data) {
      case String[] words -> Arrays.stream(words).map(String::strip).toList();
      case int[] ints -> words(ints.length, i -> Integer.toString(ints[i]));
      case long[] longs -> words(longs.length, i -> Long.toString(longs[i]));
      case short[] shorts -> words(shorts.length, i -> Short.toString(shorts[i]));
      case BigInteger[] large -> words(large.length, i -> large[i].toString());
      default -> null;
    };
  }

  private static List<String> words(int length, IntFunction<String> word) {
    return IntStream.range(0, length).mapToObj(word).toList();
  }

  private void readNotes(OmxMatrices.Builder builder) {
    hdf.getAttributes()
        .forEach(
            (name, attribute) -> {
              String words = text(attribute);
              if (words != null) {
                builder.note(name, words);
              }
            });
  }

  /// An attribute of one word or number, or null.
  private static @Nullable String text(@Nullable Attribute attribute) {
    if (attribute == null || !attribute.isScalar()) {
      return null;
    }
    Object data = attribute.getData();
    return data instanceof String || data instanceof Number ? data.toString() : null;
  }

  private void report(Node node, String what, String fix) {
    problems.add(new Problem(file + " " + node.getPath(), what, fix));
  }

  private static String by(int[] shape) {
    return String.join(" x ", Arrays.stream(shape).mapToObj(Integer::toString).toList());
  }
}
