package org.keruen.shipment;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.keruen.network.TransportGraph;
import org.keruen.network.TransportGraph.ArcKind;

/// What tells one way from another, taken from its arcs: no dates, no money.
///
/// A piece of ground is a link or a service, as [TransportGraph#listPieces] numbers them; a way
/// that runs on one twice has it twice.
final class Outline {

  private final Way way;

  /// Border posts and services in order.
  private final int[] gates;

  /// Pieces in ascending order, and the length of each, km.
  private final int[] piece;

  private final double[] pieceKm;

  Outline(Way way) {
    this.way = way;
    TransportGraph graph = way.query().graph();
    int[] passed = new int[way.length()];
    int gateCount = 0;
    int[] pieces = new int[256];
    int size = 0;
    for (int i = 0; i < way.length(); i++) {
      int arc = way.query().transportArc(way.arc(i));
      ArcKind kind = arc < 0 ? ArcKind.MOVE : graph.kind(arc);
      if (kind == ArcKind.CROSS || kind == ArcKind.SAIL) {
        passed[gateCount++] = graph.gate(arc) / 2;
      }
      if (kind == ArcKind.MOVE || kind == ArcKind.SAIL) {
        int[] more = way.query().pieces(way.arc(i));
        if (size + more.length > pieces.length) {
          pieces = Arrays.copyOf(pieces, 2 * (size + more.length));
        }
        System.arraycopy(more, 0, pieces, size, more.length);
        size += more.length;
      }
    }
    this.gates = Arrays.copyOf(passed, gateCount);
    this.piece = Arrays.copyOf(pieces, size);
    Arrays.sort(piece);
    this.pieceKm = new double[size];
    for (int i = 0; i < size; i++) {
      pieceKm[i] = graph.pieceKm(piece[i]);
    }
  }

  /// How much two ways have in common, 0..1: the kilometres on the same pieces, over those of the
  /// shorter; or, if both pass the same gates, the kilometres by the same modes.
  double similarity(Outline other) {
    double pieces = onSamePieces(other);
    return passesSameGates(other) ? Math.max(pieces, byModes(other)) : pieces;
  }

  boolean passesSameGates(Outline other) {
    return Arrays.equals(gates, other.gates);
  }

  private double onSamePieces(Outline other) {
    double shared = 0;
    int a = 0;
    int b = 0;
    while (a < piece.length && b < other.piece.length) {
      int order = Integer.compare(piece[a], other.piece[b]);
      if (order == 0) {
        shared += pieceKm[a];
        a++;
        b++;
      } else if (order < 0) {
        a++;
      } else {
        b++;
      }
    }
    return share(shared, sum(pieceKm), sum(other.pieceKm));
  }

  private double byModes(Outline other) {
    Map<String, Double> mine = kmByMode();
    Map<String, Double> theirs = other.kmByMode();
    double shared = 0;
    for (var entry : mine.entrySet()) {
      shared += Math.min(entry.getValue(), theirs.getOrDefault(entry.getKey(), 0.0));
    }
    return share(shared, sum(mine), sum(theirs));
  }

  private Map<String, Double> kmByMode() {
    Map<String, Double> km = new TreeMap<>();
    for (Way.Part part : way.parts()) {
      switch (part.kind()) {
        case MOVE ->
            km.merge(part.graph().means(part.means()).mode().word(), part.km(), Double::sum);
        case SAIL -> km.merge(Journey.service(part).kind().word(), part.km(), Double::sum);
        case STAY, CROSS, UNLOAD, LOAD, STUFF -> {}
      }
    }
    return km;
  }

  private static double sum(Map<String, Double> km) {
    return km.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double share(double shared, double a, double b) {
    double shorter = Math.min(a, b);
    return shorter == 0 ? 0 : shared / shorter;
  }

  private static double sum(double[] km) {
    double sum = 0;
    for (double k : km) {
      sum += k;
    }
    return sum;
  }
}
