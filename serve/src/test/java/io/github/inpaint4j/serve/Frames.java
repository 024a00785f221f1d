package io.github.inpaint4j.serve;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Files that hold several pictures. */
final class Frames {
  private Frames() {}

  /** An animation of so many frames, each of one colour. */
  static byte[] gif(int width, int height, int count) throws IOException {
    return written("gif", width, height, count);
  }

  /** The same as pages. */
  static byte[] tiff(int width, int height, int count) throws IOException {
    return written("tiff", width, height, count);
  }

  private static byte[] written(String format, int width, int height, int count)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < count; i++) {
        writer.writeToSequence(new IIOImage(frame(width, height, i), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage frame(int width, int height, int number) {
    BufferedImage frame = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = frame.createGraphics();
    pen.setColor(number == 0 ? Color.ORANGE : Color.BLUE);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return frame;
  }
}
