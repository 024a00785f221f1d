package io.github.inpaint4j.report;

import io.github.inpaint4j.report.DiagramLayout.StagePlace;
import io.github.inpaint4j.run.Stage;
import io.github.inpaint4j.text.Texts;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A network drawn from its own description: the size of what flows through it, stage by stage, and
 * the skips around them.
 */
public final class NetworkDiagram {
  private static final int TITLE = 44; // above the drawing
  private static final int SLANT = 10;
  private static final int LINE = 16; // of text
  private static final Color EDGE = new Color(0x2b, 0x5c, 0x8a);
  private static final Color FACE = new Color(0xcf, 0xe2, 0xf3);
  private static final Color SIDE = new Color(0xa9, 0xc8, 0xe4);
  private static final Color CODE = new Color(0xfd, 0xe5, 0xb5);
  private static final Color SKIP = new Color(0xc2, 0x5a, 0x1a);

  private NetworkDiagram() {}

  /** True if the picture gets smaller on its way: what it becomes is the code. */
  static boolean hasCode(List<Stage> stages) {
    return stages.stream().mapToInt(Stage::height).distinct().count() > 1;
  }

  /**
   * @param parameters how many
   * @param locale of the reader
   */
  public static BufferedImage draw(String name, int parameters, List<Stage> stages, Locale locale) {
    Texts texts = Texts.beside(NetworkDiagram.class, locale);
    String title = texts.get("diagram.title", name, parameters);
    return draw(title, stages.stream().map(stage -> told(stage, texts)).toList());
  }

  /** What goes in, in the reader's language; what layers do has the field's words. */
  private static Stage told(Stage s, Texts texts) {
    if (!s.label().equals("picture")) {
      return s;
    }
    String shown = texts.get(s.channels() > 3 ? "diagram.pictureAndMask" : "diagram.picture");
    return new Stage(shown, s.channels(), s.height(), s.width());
  }

  static BufferedImage draw(String title, List<Stage> stages) {
    List<StagePlace> places = DiagramLayout.of(stages);
    int width = Math.max(DiagramLayout.right(places), 40 + Figures.widest(Stream.of(title)));
    BufferedImage out = Figures.blank(width, TITLE + DiagramLayout.bottom(places));
    Graphics2D g = Figures.graphics(out);
    g.drawString(title, 20, 24);
    g.setFont(g.getFont().deriveFont(Figures.SMALL));
    g.translate(0, TITLE);
    int smallest = stages.stream().mapToInt(Stage::height).min().orElse(1);
    for (int i = 0; i < places.size(); i++) {
      StagePlace place = places.get(i);
      boolean code = hasCode(stages) && place.stage().height() == smallest;
      draw(g, place, code ? CODE : FACE);
      write(g, place, below(places, place) + 20);
      if (i > 0) {
        flow(g, places.get(i - 1), place);
      }
    }
    places.stream().filter(StagePlace::isJoin).forEach(place -> skip(g, place));
    g.dispose();
    return out;
  }

  private static void draw(Graphics2D g, StagePlace place, Color face) {
    if (place.isJoin()) {
      join(g, place);
    } else {
      box(g, place.x(), place.top(), place.width(), place.height(), face);
    }
  }

  /** Where the lowest box of its row ends: texts of a row begin at one height. */
  private static int below(List<StagePlace> places, StagePlace place) {
    return places.stream()
        .filter(other -> other.middle() == place.middle())
        .mapToInt(StagePlace::bottom)
        .max()
        .orElseThrow();
  }

  private static void write(Graphics2D g, StagePlace place, int line) {
    for (String text : place.lines()) {
      g.drawString(text, place.x() - 4, line);
      line += LINE;
    }
  }

  /** A circle with what happens where two ways meet. */
  private static void join(Graphics2D g, StagePlace place) {
    boolean sum = place.stage().label().equals("+");
    g.setColor(SKIP);
    g.drawOval(place.x(), place.top(), place.width(), place.height());
    g.setFont(g.getFont().deriveFont(Font.BOLD));
    Figures.centred(g, sum ? "+" : "‖", place.x() + place.width() / 2, place.middle() + 5);
    g.setFont(g.getFont().deriveFont(Font.PLAIN));
    g.setColor(Figures.INK);
  }

  /** A plane seen at an angle: its front is the picture, its depth the channels. */
  private static void box(Graphics2D g, int x, int y, int depth, int height, Color face) {
    int[] topX = {x, x + SLANT, x + SLANT + depth, x + depth};
    int[] topY = {y, y - SLANT, y - SLANT, y};
    int[] sideX = {x + depth, x + depth + SLANT, x + depth + SLANT, x + depth};
    int[] sideY = {y, y - SLANT, y - SLANT + height, y + height};
    g.setColor(face);
    g.fillRect(x, y, depth, height);
    g.setColor(SIDE);
    g.fillPolygon(topX, topY, 4);
    g.fillPolygon(sideX, sideY, 4);
    g.setColor(EDGE);
    g.drawRect(x, y, depth, height);
    g.drawPolygon(topX, topY, 4);
    g.drawPolygon(sideX, sideY, 4);
    g.setColor(Figures.INK);
  }

  /** To the next: along the row, or on to its column and down or up. */
  private static void flow(Graphics2D g, StagePlace from, StagePlace to) {
    int start = from.right() + (from.isJoin() ? 3 : SLANT + 5);
    if (from.middle() == to.middle()) {
      g.drawLine(start, from.middle(), to.x() - 4, to.middle());
      head(g, to.x() - 4, to.middle(), 1, 0);
      return;
    }
    int column = to.x() + to.width() / 2;
    boolean down = to.middle() > from.middle();
    int end = down ? to.top() - SLANT - 4 : to.middle();
    if (down) {
      g.drawLine(start, from.middle(), column, from.middle());
      g.drawLine(column, from.middle(), column, end);
      head(g, column, end, 0, 1);
    } else {
      int turn = to.x() - 20;
      g.drawLine(start, from.middle(), turn, from.middle());
      g.drawLine(turn, from.middle(), turn, end);
      g.drawLine(turn, end, to.x() - 4, end);
      head(g, to.x() - 4, end, 1, 0);
    }
  }

  /** Over what lies between, from the top of where it begins. */
  private static void skip(Graphics2D g, StagePlace to) {
    StagePlace from = to.from();
    int start = from.x() + (from.width() + SLANT) / 2;
    int end = to.x() + to.width() / 2;
    int top = from.top() - SLANT - 2;
    int above = top - 12;
    g.setColor(SKIP);
    g.drawLine(start, top, start, above);
    g.drawLine(start, above, end, above);
    g.drawLine(end, above, end, to.top() - 3);
    head(g, end, to.top() - 3, 0, 1);
    g.setColor(Figures.INK);
  }

  /** An arrow's, pointing right or down. */
  private static void head(Graphics2D g, int x, int y, int right, int down) {
    int[] xs = {x, x - 7 * right - 4 * down, x - 7 * right + 4 * down};
    int[] ys = {y, y - 7 * down - 4 * right, y - 7 * down + 4 * right};
    g.fillPolygon(xs, ys, 3);
  }
}
