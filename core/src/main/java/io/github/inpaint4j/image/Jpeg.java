package io.github.inpaint4j.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What JPEG does to a picture. */
public final class Jpeg {
  private Jpeg() {}

  /**
   * What is left of a larger compressed picture if it is cut to this one: the blocks of eight
   * pixels begin anywhere.
   *
   * @param quality of the encoder, in [0,1]
   * @param top rows of the first block that were cut off, 0 to 7
   * @param left columns of it
   */
  public static Image roundTrip(Image image, double quality, int top, int left) {
    Area kept = new Area(top, left, image.height(), image.width());
    return Images.crop(roundTrip(Images.shifted(image, top, left), quality), kept);
  }

  /**
   * The picture encoded and decoded again, in eight bits.
   *
   * @param quality of the encoder, in [0,1]
   */
  public static Image roundTrip(Image image, double quality) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = PictureWriter.writer(Format.JPEG);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality((float) quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(Images.toBuffered(image), null, null), param);
      out.flush();
      return Images.fromBuffered(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException("a picture could not be encoded as JPEG", e);
    } finally {
      writer.dispose();
    }
  }
}
