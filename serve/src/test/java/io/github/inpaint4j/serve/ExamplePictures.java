package io.github.inpaint4j.serve;

import io.github.inpaint4j.data.DeadLeaves;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
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

/** Draws the pictures that come with the page, each with something on it that may go. */
final class ExamplePictures {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 640;
  private static final int SMALL = 240;
  private static final float QUALITY = 0.82f;

  private ExamplePictures() {}

  /** Writes them into a folder, with small copies. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    write(folder, "lake", drawn(ExamplePictures::lake));
    write(folder, "wall", drawn(ExamplePictures::wall));
    BufferedImage leaves = shown(new DeadLeaves(6, 3, HEIGHT, WIDTH).image(1));
    Graphics2D pen = pen(leaves);
    scratches(pen);
    write(folder, "leaves", leaves);
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
    powerLine(pen);
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

  private static void powerLine(Graphics2D pen) {
    pen.setColor(new Color(0x16181d));
    for (int x : new int[] {170, 800}) {
      pen.setStroke(new BasicStroke(9));
      pen.drawLine(x, 130, x, 470);
      pen.setStroke(new BasicStroke(6));
      pen.drawLine(x - 42, 160, x + 42, 160);
    }
    pen.setStroke(new BasicStroke(2.5f));
    for (int off : new int[] {-38, 0, 38}) {
      pen.draw(new CubicCurve2D.Double(-200, 210, -60, 240, 60, 220, 170 + off, 157));
      pen.draw(new CubicCurve2D.Double(170 + off, 157, 370, 235, 600, 235, 800 + off, 157));
      pen.draw(new CubicCurve2D.Double(800 + off, 157, 870, 200, 930, 220, 1100, 230));
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

  private static void scratches(Graphics2D pen) {
    Random random = new Random(5);
    pen.setColor(new Color(0xf7f4ea));
    for (int i = 0; i < 7; i++) {
      pen.setStroke(
          new BasicStroke(2 + random.nextInt(4), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      int x = 60 + i * 130;
      pen.draw(
          new CubicCurve2D.Double(
              x,
              random.nextInt(200),
              x + 40,
              250,
              x - 30,
              380,
              x + random.nextInt(90),
              640 - random.nextInt(150)));
    }
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

  private static BufferedImage shown(io.github.inpaint4j.image.Image image) {
    BufferedImage picture =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int rgb = 0;
        for (int c = 0; c < 3; c++) {
          rgb = rgb << 8 | Math.round(255 * image.get(c, y, x));
        }
        picture.setRGB(x, y, rgb);
      }
    }
    return picture;
  }
}
