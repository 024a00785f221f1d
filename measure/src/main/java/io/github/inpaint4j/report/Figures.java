package io.github.inpaint4j.report;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Pictures of pictures: labelled grids. */
final class Figures {
  static final Color INK = new Color(0x22, 0x22, 0x22);
  static final String FONT = Font.SANS_SERIF;

  /** Size of small letters. */
  static final float SMALL = 12;

  private static final int GAP = 8;
  private static final int LABEL_HEIGHT = 22;
  private static final int LABEL_GAP = 16;
  private static final int TARGET_WIDTH = 96;
  private static final int LONGEST_LABEL = 160; // pixels

  private Figures() {}

  /** One row of a grid and what it shows. */
  public record Strip(String label, List<Image> images) {}

  /**
   * A grid of pictures, small ones enlarged without smoothing.
   *
   * @param columnLabels above the columns, shortened where they are long; no space is left if all
   *     are empty
   */
  public static BufferedImage grid(List<String> columnLabels, List<Strip> rows) {
    Image first = rows.get(0).images().get(0);
    int scale = Math.max(1, TARGET_WIDTH / first.width());
    int cellWidth = first.width() * scale;
    int cellHeight = first.height() * scale;
    int column = Math.max(cellWidth, Math.min(LONGEST_LABEL, widest(columnLabels.stream())));
    int columns = rows.stream().mapToInt(r -> r.images().size()).max().orElse(0);
    int rowLabel = widest(rows.stream().map(Strip::label));
    int left = GAP + (rowLabel == 0 ? 0 : rowLabel + LABEL_GAP);
    boolean headed = columnLabels.stream().anyMatch(label -> !label.isEmpty());
    int top = GAP + (headed ? LABEL_HEIGHT : 0);
    BufferedImage out =
        blank(left + columns * (column + GAP), top + rows.size() * (cellHeight + GAP));
    Graphics2D g = graphics(out);
    for (int c = 0; c < columnLabels.size(); c++) {
      int centre = left + c * (column + GAP) + column / 2;
      centred(g, shortened(columnLabels.get(c), column), centre, GAP + 13);
    }
    for (int r = 0; r < rows.size(); r++) {
      int y = top + r * (cellHeight + GAP);
      g.drawString(rows.get(r).label(), GAP, y + cellHeight / 2 + 5);
      for (int c = 0; c < rows.get(r).images().size(); c++) {
        BufferedImage picture = Images.toBuffered(rows.get(r).images().get(c));
        int x = left + c * (column + GAP) + (column - cellWidth) / 2;
        g.drawImage(picture, x, y, cellWidth, cellHeight, null);
      }
    }
    g.dispose();
    return out;
  }

  /** In pixels. */
  static int widest(Stream<String> labels) {
    FontMetrics metrics = graphics(blank(1, 1)).getFontMetrics();
    return labels.mapToInt(metrics::stringWidth).max().orElse(0);
  }

  /** The same of letters of another size. */
  static int widest(Stream<String> labels, float size) {
    Graphics2D g = graphics(blank(1, 1));
    FontMetrics metrics = g.getFontMetrics(g.getFont().deriveFont(size));
    return labels.mapToInt(metrics::stringWidth).max().orElse(0);
  }

  private static String shortened(String label, int width) {
    String text = label;
    for (int length = label.length() - 1; widest(Stream.of(text)) > width; length--) {
      text = label.substring(0, length) + "…";
    }
    return text;
  }

  static BufferedImage blank(int width, int height) {
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = out.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.dispose();
    return out;
  }

  static Graphics2D graphics(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(new Font(FONT, Font.PLAIN, 14));
    g.setStroke(new BasicStroke(1.2f));
    g.setColor(INK);
    return g;
  }

  static void centred(Graphics2D g, String text, int x, int y) {
    g.drawString(text, x - g.getFontMetrics().stringWidth(text) / 2, y);
  }

  static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /**
   * @throws IOException in one sentence, if this machine cannot draw text at all
   */
  static void requireFonts() throws IOException {
    try {
      Graphics2D g = graphics(blank(1, 1));
      g.getFontMetrics().stringWidth("x");
      g.dispose();
    } catch (RuntimeException | Error e) {
      throw new IOException(
          "this machine has no fonts, so no figure can be drawn; install fontconfig and a font"
              + " (Debian: apt install fontconfig fonts-dejavu-core)",
          e);
    }
  }
}
