package io.github.inpaint4j.serve;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Draws the pictures that come with the page, of the kinds people bring, each with something on it
 * that may go.
 */
final class ExamplePictures {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 640;
  private static final int SMALL = 240;
  private static final float QUALITY = 0.9f;

  private ExamplePictures() {}

  /** Writes them into a folder, with small copies, and the hole of the one that is made whole. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    write(folder, "stamp", drawn(ExamplePictures::stamped));
    write(folder, "wall", drawn(ExamplePictures::wall));
    BufferedImage print = drawn(ExamplePictures::print);
    BufferedImage hole = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
    damage(pen(print), new Color(0xf7f4ea), 0);
    damage(hole.createGraphics(), Color.WHITE, 4);
    write(folder, "print", print);
    ImageIO.write(hole, "png", folder.resolve("print-hole.png").toFile());
  }

  private static void write(Path folder, String name, BufferedImage picture) throws IOException {
    jpeg(folder.resolve(name + ".jpg"), picture);
    BufferedImage small =
        new BufferedImage(SMALL, SMALL * HEIGHT / WIDTH, BufferedImage.TYPE_INT_RGB);
    Image area = picture.getScaledInstance(SMALL, small.getHeight(), Image.SCALE_AREA_AVERAGING);
    pen(small).drawImage(area, 0, 0, null);
    jpeg(folder.resolve(name + "-small.jpg"), small);
  }

  private static void jpeg(Path file, BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
  }

  private static BufferedImage drawn(Consumer<Graphics2D> scene) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    scene.accept(pen(picture));
    return grained(picture);
  }

  private static Graphics2D pen(BufferedImage picture) {
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return pen;
  }

  private static void lake(Graphics2D pen) {
    Random random = new Random(3);
    pen.setPaint(new GradientPaint(0, 0, new Color(0x25466f), 0, 390, new Color(0xf6c28b)));
    pen.fillRect(0, 0, WIDTH, 400);
    pen.setColor(new Color(0xfff1cf));
    pen.fill(new Ellipse2D.Double(610, 262, 76, 76));
    int[] shades = {0x8b7f9b, 0x62607f, 0x3d4560, 0x232c41};
    for (int i = 0; i < shades.length; i++) {
      pen.setColor(new Color(shades[i]));
      pen.fill(ridge(random, 250 + 40 * i, 60 - 8 * i));
    }
    pen.setPaint(new GradientPaint(0, 400, new Color(0xd9a57c), 0, 640, new Color(0x1c3350)));
    pen.fillRect(0, 400, WIDTH, 240);
    ripples(pen, random);
  }

  private static Path2D ridge(Random random, double base, double height) {
    Path2D ridge = new Path2D.Double();
    ridge.moveTo(0, 400);
    double phase = random.nextDouble() * 6;
    for (int x = 0; x <= WIDTH; x += 4) {
      double y = Math.sin(x * 0.006 + phase) + 0.5 * Math.sin(x * 0.017 + 2 * phase);
      ridge.lineTo(x, base + 60 - height * y - 3 * random.nextDouble());
    }
    ridge.lineTo(WIDTH, 400);
    ridge.closePath();
    return ridge;
  }

  private static void ripples(Graphics2D pen, Random random) {
    for (int i = 0; i < 900; i++) {
      double depth = random.nextDouble();
      int y = (int) (402 + 238 * depth * depth);
      int length = (int) (8 + 70 * depth * random.nextDouble());
      boolean glint = Math.abs(random.nextGaussian()) < 0.6;
      int x =
          (int) (glint ? 648 + random.nextGaussian() * (16 + 60 * depth) : random.nextInt(WIDTH));
      pen.setColor(glint ? new Color(255, 226, 170, 90) : new Color(18, 34, 58, 60));
      pen.fillRoundRect(x - length / 2, y, length, (int) (1 + 2 * depth), 3, 3);
    }
  }

  /** The lake on old paper. */
  private static void print(Graphics2D pen) {
    lake(pen);
    pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.45f));
    pen.setColor(new Color(0xb08d57));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setComposite(AlphaComposite.SrcOver);
    pen.setColor(new Color(0xefe6d2));
    pen.setStroke(new BasicStroke(48));
    pen.drawRect(0, 0, WIDTH, HEIGHT);
  }

  /**
   * Scratches, a crease and specks.
   *
   * @param wider by so many pixels, as a hole is
   */
  private static void damage(Graphics2D pen, Color colour, int wider) {
    Random random = new Random(5);
    pen.setColor(colour);
    for (int i = 0; i < 7; i++) {
      pen.setStroke(round(1 + random.nextInt(2) + wider));
      int x = 60 + i * 130;
      int top = random.nextInt(200);
      int right = x + random.nextInt(90);
      pen.draw(
          new CubicCurve2D.Double(
              x, top, x + 40, 250, x - 30, 380, right, 640 - random.nextInt(150)));
    }
    pen.setStroke(round(2 + wider));
    pen.draw(new CubicCurve2D.Double(0, 180, 300, 165, 600, 190, WIDTH, 150));
    for (int i = 0; i < 60; i++) {
      double size = 1 + 3 * random.nextDouble() + wider;
      double x = random.nextInt(WIDTH) - size / 2;
      double y = random.nextInt(HEIGHT) - size / 2;
      pen.fill(new Ellipse2D.Double(x, y, size, size));
    }
  }

  private static BasicStroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** A meadow, and the date that the camera wrote on it. */
  private static void stamped(Graphics2D pen) {
    Random random = new Random(4);
    pen.setPaint(new GradientPaint(0, 0, new Color(0x5d93c9), 0, 300, new Color(0xdfe9ec)));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    int[] shades = {0x7f9cab, 0x5f8478, 0x4a7149};
    for (int i = 0; i < shades.length; i++) {
      pen.setColor(new Color(shades[i]));
      pen.fill(ridge(random, 210 + 40 * i, 50 - 10 * i));
    }
    pen.setPaint(new GradientPaint(0, 360, new Color(0x5c8a45), 0, 640, new Color(0x2f5a26)));
    pen.fillRect(0, 360, WIDTH, HEIGHT - 360);
    grass(pen, random);
    pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, 40));
    pen.setColor(new Color(0xff7a1a));
    pen.drawString("'98  7 12", 690, 600);
  }

  private static void grass(Graphics2D pen, Random random) {
    for (int i = 0; i < 26_000; i++) {
      double depth = i / 26_000.0;
      double y = 360 + 300 * depth * depth;
      double x = random.nextInt(WIDTH);
      double length = 3 + 26 * depth * random.nextDouble();
      float light = 0.25f + 0.4f * random.nextFloat();
      boolean flower = random.nextInt(90) == 0;
      pen.setColor(
          flower
              ? new Color(0xf4f1dc)
              : Color.getHSBColor(0.2f + 0.09f * random.nextFloat(), 0.6f, light));
      if (flower) {
        pen.fill(new Ellipse2D.Double(x, y - length, 1 + 4 * depth, 1 + 3 * depth));
      } else {
        pen.setStroke(new BasicStroke((float) (0.6 + 1.2 * depth)));
        pen.draw(new Line2D.Double(x, y, x + 6 * random.nextGaussian() * depth, y - length));
      }
    }
  }

  private static void wall(Graphics2D pen) {
    Random random = new Random(8);
    pen.setColor(new Color(0xbdb4a6));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    for (int row = 0; row < 17; row++) {
      for (int column = -1; column < 12; column++) {
        brick(pen, random, column * 92 + (row % 2) * 46, row * 40);
      }
    }
    pen.setPaint(
        new GradientPaint(
            0, 0, new Color(255, 240, 210, 60), WIDTH, HEIGHT, new Color(20, 10, 30, 110)));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    scrawl(pen);
  }

  private static void brick(Graphics2D pen, Random random, int x, int y) {
    float shade = 0.46f + 0.1f * random.nextFloat();
    Color colour = Color.getHSBColor(0.03f + 0.015f * random.nextFloat(), 0.5f, shade);
    pen.setPaint(new GradientPaint(x, y, colour.brighter(), x, y + 60, colour.darker()));
    pen.fillRoundRect(x + 3, y + 3, 86 - random.nextInt(3), 34 - random.nextInt(2), 6, 6);
    for (int i = 0; i < 26; i++) {
      pen.setColor(new Color(30, 10, 10, random.nextInt(60)));
      pen.fillOval(
          x + 4 + random.nextInt(80), y + 4 + random.nextInt(28), 1 + random.nextInt(4), 2);
    }
  }

  private static void scrawl(Graphics2D pen) {
    Path2D line = new Path2D.Double();
    line.moveTo(300, 360);
    line.curveTo(330, 180, 430, 180, 420, 290);
    line.curveTo(410, 400, 330, 420, 420, 380);
    line.curveTo(480, 350, 470, 250, 520, 260);
    line.curveTo(570, 270, 500, 400, 570, 390);
    line.curveTo(640, 380, 600, 240, 680, 300);
    pen.setStroke(new BasicStroke(15, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.setColor(new Color(0xe8f7ff));
    pen.draw(line);
    pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.setColor(new Color(0x19b5d8));
    pen.draw(line);
  }

  /** A little noise, as every photograph has. */
  private static BufferedImage grained(BufferedImage picture) {
    Random random = new Random(1);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int rgb = picture.getRGB(x, y);
        int grain = (int) Math.round(2.5 * random.nextGaussian());
        int out = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
          out |= Math.max(0, Math.min(255, (rgb >> shift & 255) + grain)) << shift;
        }
        picture.setRGB(x, y, out);
      }
    }
    return picture;
  }
}
