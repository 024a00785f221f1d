package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

/** Date stamps as cameras write them, drawn over pictures. */
final class Stamps {
  /** Which segments of seven are lit: top, upper left, upper right, middle, lower left, ... */
  private static final String[] SEGMENTS = {
    "1110111", "0010010", "1011101", "1011011", "0111010", "1101011", "1101111", "1010010",
    "1111111", "1111011"
  };

  /** Of segments: x0, y0, x1, y1 in a cell of 1 x 2. */
  private static final double[][] ENDS = {
    {0, 0, 1, 0}, {0, 0, 0, 1}, {1, 0, 1, 1}, {0, 1, 1, 1}, {0, 1, 0, 2}, {1, 1, 1, 2}, {0, 2, 1, 2}
  };

  /** Digits of 5 x 7 dots. */
  private static final String[] DOTS = {
    "01110100011001110101110011000101110", "00100011000010000100001000010001110",
    "01110100010000100010001000100011111", "11111000100010000010000011000101110",
    "00010001100101010010111110001000010", "11111100001111000001000011000101110",
    "00110010001000011110100011000101110", "11111000010001000100010000100001000",
    "01110100011000101110100011000101110", "01110100011000101111000010001001100"
  };

  /** What digits are made of. */
  enum Digits {
    SEGMENTS,
    DOTS,
    FONT
  }

  private Stamps() {}

  /**
   * @param size height of a digit, in pixels
   * @param colour 0xRRGGBB
   * @param glow how far it shines, in pixels; 0 for none
   * @param right and bottom say in which corner
   */
  record Stamp(
      String text,
      Digits digits,
      double size,
      int colour,
      double glow,
      boolean right,
      boolean bottom) {

    /** The picture with the stamp. */
    Image over(Image picture) {
      Image ink = ink(picture.height(), picture.width());
      Image halo = glow > 0 ? new Gaussian(glow).blurred(ink) : ink;
      Image out = picture.copy();
      int area = out.height() * out.width();
      for (int i = 0; i < out.pixels().length; i++) {
        float covered = ink.pixels()[i % area];
        float shine = glow > 0 ? Math.min(1, 1.2f * halo.pixels()[i % area]) : 0;
        float light = (colour >> (16 - 8 * (i / area)) & 255) / 255f;
        float core = Math.min(1, light + (glow > 0 ? 0.25f : 0));
        float lit = 1 - (1 - out.pixels()[i]) * (1 - shine * light); // as light adds up on film
        out.pixels()[i] = Math.min(1, lit * (1 - covered) + core * covered);
      }
      return out;
    }

    /** Where the digits cover at least half a pixel. */
    Mask truth(int height, int width) {
      Image ink = ink(height, width);
      return Mask.of(height, width, i -> ink.pixels()[i] >= 0.5f);
    }

    private Image ink(int height, int width) {
      BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = canvas.createGraphics();
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      pen.setColor(Color.WHITE);
      double length = text.chars().mapToDouble(this::advance).sum();
      double x = right ? width - length - 1.2 * size : 1.2 * size;
      double y = bottom ? height - 2.2 * size : 1.2 * size;
      for (char sign : text.toCharArray()) {
        AffineTransform cell = pen.getTransform();
        pen.translate(x, y);
        draw(pen, sign);
        pen.setTransform(cell);
        x += advance(sign);
      }
      pen.dispose();
      return Images.fromBuffered(canvas);
    }

    private double advance(int sign) {
      return size * (sign == '\'' ? 0.35 : digits == Digits.SEGMENTS ? 0.75 : 0.86);
    }

    private void draw(Graphics2D pen, char sign) {
      if (sign == '\'') {
        pen.setStroke(new BasicStroke((float) (size / 9)));
        pen.draw(new Line2D.Double(0.15 * size, 0, 0.1 * size, 0.25 * size));
      } else if (Character.isDigit(sign)) {
        switch (digits) {
          case SEGMENTS -> segments(pen, SEGMENTS[sign - '0']);
          case DOTS -> dots(pen, DOTS[sign - '0']);
          case FONT -> {
            pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, 10).deriveFont((float) (size * 1.37)));
            pen.drawString(String.valueOf(sign), 0, (float) size);
          }
        }
      }
    }

    private void segments(Graphics2D pen, String lit) {
      pen.setStroke(
          new BasicStroke((float) (size / 8), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
      double half = size / 2;
      double gap = 0.14;
      for (int s = 0; s < ENDS.length; s++) {
        if (lit.charAt(s) == '1') {
          double[] e = ENDS[s];
          double dx = Math.signum(e[2] - e[0]) * gap;
          double dy = Math.signum(e[3] - e[1]) * gap;
          double slant = 0.06;
          pen.draw(
              new Line2D.Double(
                  half * ((e[0] + dx) + slant * (2 - e[1])),
                  half * (e[1] + dy),
                  half * ((e[2] - dx) + slant * (2 - e[3])),
                  half * (e[3] - dy)));
        }
      }
    }

    private void dots(Graphics2D pen, String lit) {
      double pitch = size / 7;
      for (int i = 0; i < lit.length(); i++) {
        if (lit.charAt(i) == '1') {
          pen.fill(new Ellipse2D.Double(i % 5 * pitch, i / 5 * pitch, 0.8 * pitch, 0.8 * pitch));
        }
      }
    }
  }
}
