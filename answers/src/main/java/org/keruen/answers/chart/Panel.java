package org.keruen.answers.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.keruen.answers.chart.Scene.Anchor;
import org.keruen.answers.chart.Scene.Point;
import org.keruen.answers.chart.Scene.Tone;
import org.keruen.base.Band;

/// One of the two stacked panels: the lines, bands and labelled jumps of some tracks.
///
/// Labels are put one after the other, the largest jump first, each where it covers least of what
/// is drawn already; a label that fits nowhere is left out.
final class Panel {

  static final List<Tone> TONES = List.of(Tone.FIRST, Tone.SECOND, Tone.THIRD);
  static final List<List<Double>> DASHES = List.of(List.of(), List.of(9.0, 4.0), List.of(2.5, 3.0));

  private static final double LABEL_SIZE = 11;
  private static final double LETTER_WIDTH = 0.55;
  private static final int SAMPLES = 40;

  /// The rectangle that the panel fills, in pixels.
  record Frame(double left, double top, double width, double height) {}

  private record Box(double left, double top, double right, double bottom) {
    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean holds(Point point) {
      return left < point.x() && point.x() < right && top < point.y() && point.y() < bottom;
    }
  }

  private record Candidate(Point at, Anchor anchor, Box box, double penalty) {}

  private final Frame frame;
  private final double mostKm;
  private final double most;
  private final double step;
  private final Function<Track.Stop, Band> value;
  private final List<Scene.Shape> shapes = new ArrayList<>();
  private final List<Point> drawn = new ArrayList<>();
  private final List<Box> placed = new ArrayList<>();

  /// @param highest largest value to show
  /// @param value   what of a stop is drawn
  Panel(Frame frame, double mostKm, double highest, Function<Track.Stop, Band> value) {
    this.frame = frame;
    this.mostKm = mostKm;
    this.step = niceStep(highest, 5);
    this.most = Math.ceil(highest / step - 1e-9) * step;
    this.value = value;
  }

  /// A step of 1, 2, 2.5 or 5 times a power of ten that makes about so many intervals.
  static double niceStep(double highest, int intervals) {
    double rough = highest / intervals;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (factor * power >= rough * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  List<Scene.Shape> shapes() {
    return shapes;
  }

  private double x(double km) {
    return frame.left() + frame.width() * km / mostKm;
  }

  private double y(double v) {
    return frame.top() + frame.height() * (1 - v / most);
  }

  /// Grid lines, numbers of both axes and the name of the vertical one.
  void axes(String title, boolean rightToLeft, Function<Double, String> number, boolean kmToo) {
    for (double v = 0; v <= most + step / 2; v += step) {
      line(
          List.of(new Point(frame.left(), y(v)), new Point(right(), y(v))),
          v == 0 ? Tone.MUTED : Tone.GRID);
      text(number.apply(v), new Point(frame.left() - 7, y(v) + 4), Anchor.END);
    }
    double kmStep = niceStep(mostKm, 8);
    for (double km = 0; km <= mostKm + 1e-6; km += kmStep) {
      line(List.of(new Point(x(km), frame.top()), new Point(x(km), bottom())), Tone.GRID);
      if (kmToo) {
        text(number.apply(km), new Point(x(km), bottom() + 17), Anchor.MIDDLE);
      }
    }
    Point at = new Point(rightToLeft ? right() : frame.left(), frame.top() - 9);
    Anchor anchor = rightToLeft ? Anchor.END : Anchor.START;
    shapes.add(new Scene.Text(title, at, 12, anchor, true, Tone.TEXT));
  }

  double right() {
    return frame.left() + frame.width();
  }

  double bottom() {
    return frame.top() + frame.height();
  }

  private void line(List<Point> points, Tone tone) {
    shapes.add(new Scene.Line(points, tone, 1, List.of()));
  }

  private void text(String text, Point at, Anchor anchor) {
    shapes.add(new Scene.Text(text, at, 11, anchor, false, Tone.MUTED));
  }

  void bands(List<Track> tracks) {
    for (int i = 0; i < tracks.size(); i++) {
      List<Point> edge = new ArrayList<>();
      List<Track.Stop> stops = tracks.get(i).stops();
      stops.forEach(stop -> edge.add(new Point(x(stop.km()), y(value.apply(stop).high()))));
      stops
          .reversed()
          .forEach(stop -> edge.add(new Point(x(stop.km()), y(value.apply(stop).low()))));
      shapes.add(new Scene.Area(edge, TONES.get(i), 0.13));
    }
  }

  void lines(List<Track> tracks) {
    for (int i = 0; i < tracks.size(); i++) {
      List<Point> points =
          tracks.get(i).stops().stream()
              .map(stop -> new Point(x(stop.km()), y(value.apply(stop).mid())))
              .toList();
      shapes.add(new Scene.Line(points, TONES.get(i), 2.2, DASHES.get(i)));
      for (int j = 1; j < points.size(); j++) {
        sample(points.get(j - 1), points.get(j));
      }
    }
  }

  private void sample(Point a, Point b) {
    for (int k = 0; k <= SAMPLES; k++) {
      double part = (double) k / SAMPLES;
      drawn.add(new Point(a.x() + part * (b.x() - a.x()), a.y() + part * (b.y() - a.y())));
    }
  }

  private record Labelled(Track.Jump jump, int track, double rise) {}

  /// Labels the jumps that are worth it.
  ///
  /// @param least smallest rise to label, as a share of the panel
  void labels(List<Track> tracks, double least, Function<Track.Jump, String> words) {
    List<Labelled> jumps = new ArrayList<>();
    for (int i = 0; i < tracks.size(); i++) {
      for (Track.Jump jump : tracks.get(i).jumps()) {
        double rise = value.apply(jump.after()).mid() - value.apply(jump.before()).mid();
        if (rise >= least * most) {
          jumps.add(new Labelled(jump, i, rise));
        }
      }
    }
    jumps.sort((a, b) -> Double.compare(b.rise(), a.rise()));
    jumps.forEach(jump -> label(jump.jump(), jump.track(), words.apply(jump.jump())));
  }

  private void label(Track.Jump jump, int track, String words) {
    double middle = (value.apply(jump.before()).mid() + value.apply(jump.after()).mid()) / 2;
    Point at = new Point(x(jump.after().km()), y(middle));
    Candidate best = null;
    for (int shift = 0; shift <= 9; shift++) {
      for (int sign : new int[] {-1, 1}) {
        for (Anchor anchor : List.of(Anchor.END, Anchor.START)) {
          Candidate candidate = candidate(at, sign * shift * 8.0, anchor, words);
          if (best == null || candidate.penalty() < best.penalty()) {
            best = candidate;
          }
        }
      }
    }
    if (best == null || best.penalty() > 900) {
      return;
    }
    placed.add(best.box());
    double away = best.anchor() == Anchor.END ? -3 : 3;
    Point end =
        new Point(best.at().x() + (best.anchor() == Anchor.END ? 2 : -2), best.at().y() - 4);
    if (Math.abs(end.y() - at.y()) > 10) {
      Point start = new Point(at.x() + away / 3, at.y());
      shapes.add(new Scene.Line(List.of(start, end), TONES.get(track), 0.8, List.of()));
    }
    shapes.add(
        new Scene.Text(words, best.at(), LABEL_SIZE, best.anchor(), false, TONES.get(track)));
  }

  private Candidate candidate(Point jump, double dy, Anchor anchor, String words) {
    double dx = 6 + Math.abs(dy) / 5;
    double x = anchor == Anchor.END ? jump.x() - dx : jump.x() + dx;
    Point at = new Point(x, jump.y() + dy + 4);
    double width = LETTER_WIDTH * LABEL_SIZE * letters(words);
    double left = anchor == Anchor.END ? x - width : x;
    Box box = new Box(left - 2, at.y() - LABEL_SIZE, left + width + 2, at.y() + 3);
    double penalty = Math.abs(dy) / 2;
    for (Box other : placed) {
      penalty += box.overlaps(other) ? 1000 : 0;
    }
    for (Point point : drawn) {
      penalty += box.holds(point) ? 4 : 0;
    }
    boolean inside =
        box.left() > frame.left()
            && box.right() < right() + 20
            && box.top() > frame.top() - 4
            && box.bottom() < bottom();
    return new Candidate(at, anchor, box, inside ? penalty : penalty + 1000);
  }

  private static int letters(String words) {
    return words.codePointCount(0, words.length());
  }
}
