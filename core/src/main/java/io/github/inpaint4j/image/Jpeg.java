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
