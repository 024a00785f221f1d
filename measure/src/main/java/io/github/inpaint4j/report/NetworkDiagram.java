package io.github.inpaint4j.report;

import io.github.inpaint4j.run.Stage;
import io.github.inpaint4j.text.Texts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;

/** A network drawn from its own description: the size of what flows through it, stage by stage. */
final class NetworkDiagram {
  private static final int STEP = 118;
  private static final int TOP = 46;
  private static final int TALLEST = 170;
  private static final int DEEPEST = 60;
  private static final Color EDGE = new Color(0x2b, 0x5c, 0x8a);
  private static final Color FACE = new Color(0xcf, 0xe2, 0xf3);
  private static final Color SIDE = new Color(0xa9, 0xc8, 0xe4);
  private static final Color CODE = new Color(0xfd, 0xe5, 0xb5);

  private NetworkDiagram() {}

  /** True if the picture gets smaller on its way: what it becomes is the code. */
  static boolean hasCode(List<Stage> stages) {
    return stages.stream().mapToInt(Stage::height).distinct().count() > 1;
  }

  /** Of the network of a run. */
  static BufferedImage draw(RunReport.Contents run, Texts texts) {
    String title = texts.get("diagram.title", run.name(), run.parameters());
    return draw(title, run.stages().stream().map(stage -> told(stage, texts)).toList());
  }

  /** What goes in, in the reader's language; what layers do has the field's words. */
  private static Stage told(Stage stage, Texts texts) {
    String label = stage.label().equals("picture") ? texts.get("diagram.picture") : stage.label();
    return new Stage(label, stage.channels(), stage.height(), stage.width());
  }

  public static BufferedImage draw(String title, List<Stage> stages) {
    int smallest = stages.stream().mapToInt(Stage::height).min().orElse(1);
    int largest = stages.stream().mapToInt(Stage::height).max().orElse(1);
    double deepest = stages.stream().mapToInt(Stage::channels).max().orElse(1);
    int width = Math.max(stages.size() * STEP, Figures.widest(Stream.of(title)));
    BufferedImage out = Figures.blank(40 + width, TOP + TALLEST + 130);
    Graphics2D g = Figures.graphics(out);
    g.drawString(title, 20, 24);
    g.setFont(g.getFont().deriveFont(12f));
    int middle = TOP + TALLEST / 2 + 14;
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      int height = Math.max(16, TALLEST * stage.height() / largest);
      int depth = 8 + (int) (DEEPEST * stage.channels() / deepest);
      int x = 30 + i * STEP;
      int y = middle - height / 2;
      boolean code = hasCode(stages) && stage.height() == smallest;
      box(g, x, y, depth, height, code ? CODE : FACE);
      int centre = x + STEP / 2 - 16;
      g.drawString(
          "%d × %d × %d".formatted(stage.channels(), stage.height(), stage.width()),
          x - 4,
          TOP + TALLEST + 52);
      int line = TOP + TALLEST + 72;
      for (String part : stage.label().split("; ")) {
        g.drawString(part, x - 4, line);
        line += 16;
      }
      if (i + 1 < stages.size()) {
        arrow(g, Math.max(centre, x + depth + 18), x + STEP - 6, middle);
      }
    }
    g.dispose();
    return out;
  }

  /** A plane seen at an angle: its front is the picture, its depth the channels. */
  private static void box(Graphics2D g, int x, int y, int depth, int height, Color face) {
    int slant = 10;
    int[] topX = {x, x + slant, x + slant + depth, x + depth};
    int[] topY = {y, y - slant, y - slant, y};
    int[] sideX = {x + depth, x + depth + slant, x + depth + slant, x + depth};
    int[] sideY = {y, y - slant, y - slant + height, y + height};
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

  private static void arrow(Graphics2D g, int from, int to, int y) {
    g.drawLine(from, y, to, y);
    g.fillPolygon(new int[] {to, to - 7, to - 7}, new int[] {y, y - 4, y + 4}, 3);
  }
}
