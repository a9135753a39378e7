package org.keruen.answers.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.keruen.answers.chart.Scene.Anchor;
import org.keruen.answers.chart.Scene.Point;
import org.keruen.answers.chart.Scene.Tone;
import org.keruen.answers.plan.Phrases;
import org.keruen.shipment.Option;
import org.keruen.shipment.Plan;
import org.keruen.study.Study;

/// The Time-Cost-Distance chart of a plan's first three options, in the look of UNESCAP: cumulative
/// days above, cumulative USD below, the same distance on both, steps up at borders and terminals.
///
/// The distance grows to the right in every language, as mathematics is written in Urdu too; titles
/// and legend begin at the right there.
///
/// @see "UNESCAP, Time/Cost-Distance Methodology, Bangkok"
public final class TimeCostDistance {

  private static final double WIDTH = 1080;
  private static final double LEFT = 66;
  private static final double RIGHT = 40;
  private static final double PANEL_HEIGHT = 250;
  private static final int MOST_OPTIONS = 3;
  private static final double LEAST_RISE = 0.02;

  private final Phrases phrases;
  private final boolean rightToLeft;
  private final List<Scene.Shape> shapes = new ArrayList<>();

  private TimeCostDistance(Phrases phrases) {
    this.phrases = phrases;
    this.rightToLeft = phrases.messages().language().rightToLeft();
  }

  /// @param version of this program, for the source line
  public static Scene draw(Plan plan, Study study, Phrases phrases, String version) {
    return new TimeCostDistance(phrases).scene(plan, study, version);
  }

  private Scene scene(Plan plan, Study study, String version) {
    List<Option> options = plan.options().stream().limit(MOST_OPTIONS).toList();
    double top = 92 + 20.0 * options.size() + 30;
    double height = top + 2 * PANEL_HEIGHT + 46 + 84;
    String title = phrases.word("chart.title", phrases.heading(plan));
    paper(height);
    heading(title, 34, 19, true, Tone.TEXT);
    heading(String.join(" · ", phrases.query(plan)), 56, 12, false, Tone.MUTED);
    heading(phrases.word("chart.bands"), 74, 11, false, Tone.MUTED);
    if (options.isEmpty()) {
      heading(phrases.word("chart.none"), top, 15, true, Tone.TEXT);
    } else {
      legend(options);
      panels(options, top);
    }
    String asOf = phrases.word("plan.asOf", plan.asOf());
    String source = phrases.word("chart.source", version, study.id(), asOf);
    heading(source, height - 16, 11, false, Tone.MUTED);
    return new Scene(WIDTH, height, title, shapes);
  }

  private void paper(double height) {
    shapes.add(
        new Scene.Area(
            List.of(
                new Point(0, 0),
                new Point(WIDTH, 0),
                new Point(WIDTH, height),
                new Point(0, height)),
            Tone.PAPER,
            1));
  }

  private void heading(String text, double y, double size, boolean bold, Tone tone) {
    Point at = new Point(rightToLeft ? WIDTH - RIGHT : LEFT, y);
    shapes.add(
        new Scene.Text(
            isolate(text), at, size, rightToLeft ? Anchor.END : Anchor.START, bold, tone));
  }

  private String isolate(String text) {
    return rightToLeft ? "\u2068" + text + "\u2069" : text;
  }

  private void legend(List<Option> options) {
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      double y = 99 + 20.0 * i;
      double near = rightToLeft ? WIDTH - RIGHT : LEFT;
      double far = near + (rightToLeft ? -44 : 44);
      List<Point> ends = List.of(new Point(near, y - 4), new Point(far, y - 4));
      shapes.add(new Scene.Area(swatch(near, far, y - 4), Panel.TONES.get(i), 0.13));
      shapes.add(new Scene.Line(ends, Panel.TONES.get(i), 2.2, Panel.DASHES.get(i)));
      String words =
          String.join(
              " · ",
              (i + 1) + "  " + phrases.corridor(option),
              phrases.days(option),
              phrases.usd(option.totals().costUsd()));
      Point at = new Point(far + (rightToLeft ? -10 : 10), y);
      Anchor anchor = rightToLeft ? Anchor.END : Anchor.START;
      shapes.add(new Scene.Text(isolate(words), at, 12, anchor, false, Tone.TEXT));
    }
  }

  private static List<Point> swatch(double a, double b, double y) {
    return List.of(
        new Point(a, y - 6), new Point(b, y - 6), new Point(b, y + 6), new Point(a, y + 6));
  }

  private void panels(List<Option> options, double top) {
    String rest = phrases.word("chart.rest");
    List<Track> tracks =
        options.stream().map(option -> Track.of(option, phrases.labels(), rest)).toList();
    double mostKm =
        tracks.stream().mapToDouble(track -> track.stops().getLast().km()).max().orElse(1);
    double days =
        tracks.stream().mapToDouble(t -> t.stops().getLast().days().high()).max().orElse(1);
    double usd = tracks.stream().mapToDouble(t -> t.stops().getLast().usd().high()).max().orElse(1);
    double width = WIDTH - LEFT - RIGHT;
    Panel time =
        new Panel(
            new Panel.Frame(LEFT, top, width, PANEL_HEIGHT),
            mostKm,
            Math.max(days, 1),
            Track.Stop::days);
    double below = top + PANEL_HEIGHT + 46;
    Panel cost =
        new Panel(
            new Panel.Frame(LEFT, below, width, PANEL_HEIGHT),
            mostKm,
            Math.max(usd, 1),
            Track.Stop::usd);
    Function<Double, String> axis = v -> v == Math.rint(v) ? phrases.whole(v) : phrases.one(v);
    draw(
        time,
        tracks,
        "chart.y.time",
        axis,
        false,
        jump -> named(jump.label(), hours(jump.hours())));
    draw(
        cost,
        tracks,
        "chart.y.cost",
        axis,
        true,
        jump -> named(jump.label(), phrases.whole(jump.usd())));
    Point at = new Point(WIDTH / 2, below + PANEL_HEIGHT + 36);
    String km = isolate(phrases.word("chart.x"));
    shapes.add(new Scene.Text(km, at, 12, Anchor.MIDDLE, true, Tone.TEXT));
  }

  private String hours(double hours) {
    return phrases.word("border.observationHours", phrases.whole(hours));
  }

  private String named(String place, String amount) {
    return isolate(place + " +" + amount);
  }

  private void draw(
      Panel panel,
      List<Track> tracks,
      String title,
      Function<Double, String> axis,
      boolean km,
      Function<Track.Jump, String> words) {
    panel.axes(isolate(phrases.word(title)), rightToLeft, axis, km);
    panel.bands(tracks);
    panel.lines(tracks);
    panel.labels(tracks, LEAST_RISE, words);
    shapes.addAll(panel.shapes());
  }
}
