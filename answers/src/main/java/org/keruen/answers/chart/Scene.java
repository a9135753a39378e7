package org.keruen.answers.chart;

import java.util.List;

/// A drawing: shapes in order of painting, x to the right and y down, in pixels.
///
/// @param title what it shows, for those who cannot see it
public record Scene(double width, double height, String title, List<Shape> shapes) {

  public Scene {
    shapes = List.copyOf(shapes);
  }

  public record Point(double x, double y) {}

  /// A role of colour. The colours of series are told apart by colour-blind eyes (Okabe and Ito),
  /// and their dashes where there is no colour.
  public enum Tone {
    PAPER("#ffffff"),
    TEXT("#1d2430"),
    MUTED("#5b6675"),
    GRID("#d9dee5"),
    FIRST("#0072b2"),
    SECOND("#c8500a"),
    THIRD("#00805c");

    private final String hex;

    Tone(String hex) {
      this.hex = hex;
    }

    String hex() {
      return hex;
    }
  }

  /// Which point of a text is at its place.
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /// What is drawn.
  public sealed interface Shape {}

  /// An open line.
  ///
  /// @param dashes lengths of dash and gap; empty for an unbroken line
  public record Line(List<Point> points, Tone tone, double width, List<Double> dashes)
      implements Shape {
    public Line {
      points = List.copyOf(points);
      dashes = List.copyOf(dashes);
    }
  }

  /// A filled polygon without an outline.
  public record Area(List<Point> points, Tone tone, double opacity) implements Shape {
    public Area {
      points = List.copyOf(points);
    }
  }

  /// A line of text on a halo of paper.
  public record Text(String text, Point at, double size, Anchor anchor, boolean bold, Tone tone)
      implements Shape {}
}
