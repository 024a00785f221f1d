package io.github.inpaint4j.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Encodes samples; the colour profile goes with them. */
final class PictureWriter {
  private static final float JPEG_QUALITY = 0.95f;

  private PictureWriter() {}

  static void write(BufferedImage image, Format to, OutputStream stream) throws IOException {
    ImageWriter writer = writer(to);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(stream)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (to == Format.JPEG) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
      }
      writer.write(null, new IIOImage(image, null, metadata(writer, param, image, to)), param);
    } finally {
      writer.dispose();
    }
  }

  /** Java's own; TwelveMonkeys' TIFF writer, which comes first, has no 16 bits. */
  static ImageWriter writer(Format to) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(to.name());
    ImageWriter writer = writers.next();
    while (!writer.getClass().getModule().isNamed() && writers.hasNext()) {
      writer = writers.next();
    }
    return writer;
  }

  /** The colour profile, which Java's PNG writer would drop. */
  private static IIOMetadata metadata(
      ImageWriter writer, ImageWriteParam param, BufferedImage image, Format to)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    ICC_ColorSpace own = ownSpace(image);
    if (to == Format.PNG && own != null) {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      try (DeflaterOutputStream out = new DeflaterOutputStream(compressed)) {
        out.write(own.getProfile().getData());
      }
      IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
      IIOMetadataNode profile = new IIOMetadataNode("iCCP");
      profile.setAttribute("profileName", "ICC profile");
      profile.setAttribute("compressionMethod", "deflate");
      profile.setUserObject(compressed.toByteArray());
      root.appendChild(profile);
      metadata.mergeTree(metadata.getNativeMetadataFormatName(), root);
    }
    return metadata;
  }

  /** The colour space of a picture, unless it is sRGB or Java's grey; else null. */
  static ICC_ColorSpace ownSpace(BufferedImage image) {
    return image.getColorModel().getColorSpace() instanceof ICC_ColorSpace space
            && !space.isCS_sRGB()
            && space != ColorSpace.getInstance(ColorSpace.CS_GRAY)
        ? space
        : null;
  }
}
