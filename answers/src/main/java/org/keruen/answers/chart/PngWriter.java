package org.keruen.answers.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws a scene as PNG, twice as fine as its pixels, with the fonts of this machine.
public final class PngWriter {

  private static final int SCALE = 2;

  private PngWriter() {}

  /// Whether this machine has glyphs for every text of a scene.
  public static boolean canShow(Scene scene) {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    return scene.shapes().stream()
        .allMatch(
            shape ->
                !(shape instanceof Scene.Text text) || font.canDisplayUpTo(bare(text.text())) < 0);
  }

  private static String bare(String text) {
    return text.replaceAll("\\p{Cf}", "");
  }

  public static void write(Scene scene, OutputStream stream) throws IOException {
    System.setProperty("java.awt.headless", "true");
    int width = (int) Math.ceil(SCALE * scene.width());
    int height = (int) Math.ceil(SCALE * scene.height());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(SCALE, SCALE);
    for (Scene.Shape shape : scene.shapes()) {
      switch (shape) {
        case Scene.Line line -> draw(line, graphics);
        case Scene.Area area -> draw(area, graphics);
        case Scene.Text text -> draw(text, graphics);
      }
    }
    graphics.dispose();
    ImageIO.write(image, "png", stream);
  }

  private static void draw(Scene.Line line, Graphics2D graphics) {
    float[] dashes = new float[line.dashes().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = line.dashes().get(i).floatValue();
    }
    graphics.setColor(Color.decode(line.tone().hex()));
    graphics.setStroke(
        new BasicStroke(
            (float) line.width(),
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            1,
            dashes.length == 0 ? null : dashes,
            0));
    graphics.draw(path(line.points(), false));
  }

  private static void draw(Scene.Area area, Graphics2D graphics) {
    Color colour = Color.decode(area.tone().hex());
    int alpha = (int) Math.round(255 * area.opacity());
    graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
    graphics.fill(path(area.points(), true));
  }

  private static void draw(Scene.Text text, Graphics2D graphics) {
    if (text.text().isEmpty()) {
      return;
    }
    Font font =
        new Font(Font.SANS_SERIF, text.bold() ? Font.BOLD : Font.PLAIN, 1)
            .deriveFont((float) text.size());
    TextLayout layout = new TextLayout(text.text(), font, graphics.getFontRenderContext());
    double shift =
        switch (text.anchor()) {
          case START -> 0;
          case MIDDLE -> layout.getAdvance() / 2;
          case END -> layout.getAdvance();
        };
    AffineTransform place =
        AffineTransform.getTranslateInstance(text.at().x() - shift, text.at().y());
    Shape glyphs = layout.getOutline(place);
    graphics.setColor(Color.WHITE);
    graphics.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(glyphs);
    graphics.setColor(Color.decode(text.tone().hex()));
    graphics.fill(glyphs);
  }

  private static Path2D path(List<Scene.Point> points, boolean closed) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points.size(); i++) {
      if (i == 0) {
        path.moveTo(points.get(i).x(), points.get(i).y());
      } else {
        path.lineTo(points.get(i).x(), points.get(i).y());
      }
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }
}
