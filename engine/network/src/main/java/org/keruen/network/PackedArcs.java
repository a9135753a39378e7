package org.keruen.network;

import java.util.Arrays;
import org.keruen.base.TimeSpread;
import org.keruen.network.TransportGraph.ArcKind;

/// The arcs of a graph, a column a quantity. Grows while packing; [#trim] before use.
final class PackedArcs {

  int[] tail = new int[1024];
  int[] head = new int[1024];
  ArcKind[] kind = new ArcKind[1024];
  int[] ref = new int[1024];
  int[] means = new int[1024];
  boolean[] backward = new boolean[1024];
  boolean[] dated = new boolean[1024];
  boolean[] onlyIfOpen = new boolean[1024];
  double[] meanHours = new double[1024];
  double[] queueHours = new double[1024];
  double[] varianceH2 = new double[1024];
  double[] thirdH3 = new double[1024];
  double[] usdPerUnit = new double[1024];
  double[] usdPerTonne = new double[1024];
  double[] co2KgPerTonne = new double[1024];
  double[] km = new double[1024];
  private int size;

  int size() {
    return size;
  }

  /// Adds an arc without figures; the caller sets them at the slot returned.
  int add(int from, int to, ArcKind arcKind, int reference, int withMeans) {
    if (size == tail.length) {
      resize(2 * size);
    }
    tail[size] = from;
    head[size] = to;
    kind[size] = arcKind;
    ref[size] = reference;
    means[size] = withMeans;
    return size++;
  }

  void setTime(int arc, TimeSpread hours) {
    meanHours[arc] = hours.meanHours();
    varianceH2[arc] = hours.varianceH2();
    thirdH3[arc] = hours.thirdH3();
  }

  /// Drops unused room.
  PackedArcs trim() {
    resize(size);
    return this;
  }

  private void resize(int length) {
    tail = Arrays.copyOf(tail, length);
    head = Arrays.copyOf(head, length);
    kind = Arrays.copyOf(kind, length);
    ref = Arrays.copyOf(ref, length);
    means = Arrays.copyOf(means, length);
    backward = Arrays.copyOf(backward, length);
    dated = Arrays.copyOf(dated, length);
    onlyIfOpen = Arrays.copyOf(onlyIfOpen, length);
    meanHours = Arrays.copyOf(meanHours, length);
    queueHours = Arrays.copyOf(queueHours, length);
    varianceH2 = Arrays.copyOf(varianceH2, length);
    thirdH3 = Arrays.copyOf(thirdH3, length);
    usdPerUnit = Arrays.copyOf(usdPerUnit, length);
    usdPerTonne = Arrays.copyOf(usdPerTonne, length);
    co2KgPerTonne = Arrays.copyOf(co2KgPerTonne, length);
    km = Arrays.copyOf(km, length);
  }
}
