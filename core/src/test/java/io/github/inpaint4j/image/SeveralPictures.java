package io.github.inpaint4j.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Files of two pages or frames, made on the spot. */
public final class SeveralPictures {
  private static final int AFTER_HEADER = 33;
  private static final int ANIMATED = 2;

  private SeveralPictures() {}

  /** By name, which ends as files of the format do; the first page is that of {@link #first}. */
  public static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("pages.tif", written(Format.TIFF));
    all.put("frames.gif", written(Format.GIF));
    all.put("frames.png", png(SamplePictures.all().get("rgb8.png"), 2));
    all.put("frames.webp", webp(SamplePictures.all().get("rgb.webp"), 0, 0));
    return all;
  }

  /** A file of the first page alone. */
  static byte[] first(String name) throws IOException {
    return switch (name) {
      case "frames.png" -> SamplePictures.all().get("rgb8.png");
      case "frames.webp" -> SamplePictures.all().get("rgb.webp");
      case "frames.gif" -> SamplePictures.all().get("palette.gif");
      default -> SamplePictures.all().get("rgb8.tif");
    };
  }

  private static byte[] written(Format format) throws IOException {
    ImageWriter writer = PictureWriter.writer(format);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < 2; i++) {
        boolean palette = format == Format.GIF;
        var page = palette ? SamplePictures.palette() : SamplePictures.noise(3, false, 8);
        writer.writeToSequence(new IIOImage(page, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** A PNG file that says how many frames it has. */
  static byte[] png(byte[] file, int frames) {
    byte[] control = ByteBuffer.allocate(8).putInt(frames).array();
    return Parts.inserted(file, AFTER_HEADER, Parts.pngChunk("acTL", control));
  }

  /**
   * A simple WebP file as both frames, on a canvas that has some more pixels above and at the left.
   */
  static byte[] webp(byte[] file, int above, int left) {
    int height = SamplePictures.HEIGHT + above;
    int width = SamplePictures.WIDTH + left;
    ByteBuffer canvas = little(10).putInt(ANIMATED).putInt(4, width - 1);
    canvas.putInt(6, canvas.getInt(6) | height - 1 << 8);
    ByteBuffer frame = little(16).putInt(left / 2).putInt(3, above / 2);
    frame.putInt(6, SamplePictures.WIDTH - 1).putInt(9, SamplePictures.HEIGHT - 1);
    byte[] content = Parts.joined(frame.array(), Arrays.copyOfRange(file, 12, file.length));
    return Parts.webp(
        Parts.riffChunk("VP8X", canvas.array()),
        Parts.riffChunk("ANIM", new byte[6]),
        Parts.riffChunk("ANMF", content),
        Parts.riffChunk("ANMF", content));
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
