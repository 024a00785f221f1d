package io.github.inpaint4j.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Function;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;

/** Encodes samples; what is said of them goes with them, where the format has a place for it. */
final class PictureWriter {
  private static final int PNG_HEAD = 33; // to the end of IHDR
  private static final int JPEG_HEAD = 20; // to the end of JFIF

  private static final int BMP_HEAD = 54;
  private static final int BMP_RESOLUTION = 38;

  private PictureWriter() {}

  static void write(BufferedImage image, Metadata metadata, Format to, OutputStream stream)
      throws IOException {
    OutputStream out =
        switch (to) {
          case PNG ->
              new HeadStream(stream, PNG_HEAD, head -> joined(head, metadata, PngParts::chunk));
          case JPEG ->
              new HeadStream(
                  stream,
                  JPEG_HEAD,
                  head -> joined(JpegParts.jfif(head, metadata), metadata, JpegParts::segments));
          case BMP -> new HeadStream(stream, BMP_HEAD, head -> bmp(head, metadata));
          default -> stream;
        };
    encode(image, metadata, to, out);
  }

  private static byte[] bmp(byte[] head, Metadata metadata) {
    metadata
        .resolution()
        .filter(Resolution::metric)
        .ifPresent(
            r ->
                ByteBuffer.wrap(head)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(BMP_RESOLUTION, r.x())
                    .putInt(BMP_RESOLUTION + 4, r.y()));
    return head;
  }

  private static byte[] joined(
      byte[] head, Metadata metadata, Function<MetadataPart, byte[]> bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head);
    metadata.parts().stream().map(bytes).filter(Objects::nonNull).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static void encode(BufferedImage image, Metadata metadata, Format to, OutputStream stream)
      throws IOException {
    ImageWriter writer = writer(to);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(stream)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      IIOMetadata about =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
      if (to == Format.JPEG) {
        setCoding(metadata, image, (JPEGImageWriteParam) param, about);
      }
      IIOMetadata aboutFile = to == Format.TIFF ? byteOrder(writer, param, metadata) : null;
      writer.write(aboutFile, new IIOImage(image, null, about), param);
      if (to == Format.TIFF) {
        TiffParts.write(metadata, out);
      }
    } finally {
      writer.dispose();
    }
  }

  private static void setCoding(
      Metadata metadata, BufferedImage image, JPEGImageWriteParam param, IIOMetadata about)
      throws IOException {
    JpegCoding coding = metadata.coding();
    if (coding != null && coding.components().size() == image.getRaster().getNumBands()) {
      coding.applyTo(about);
      param.setOptimizeHuffmanTables(true);
      param.setProgressiveMode(
          coding.progressive() ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    } else {
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(metadata.quality());
    }
  }

  private static IIOMetadata byteOrder(ImageWriter writer, ImageWriteParam param, Metadata metadata)
      throws IOException {
    IIOMetadata stream = writer.getDefaultStreamMetadata(param);
    String name = stream.getNativeMetadataFormatName();
    IIOMetadataNode root = new IIOMetadataNode(name);
    IIOMetadataNode order = new IIOMetadataNode("ByteOrder");
    order.setAttribute("value", TiffParts.order(metadata).toString());
    root.appendChild(order);
    stream.setFromTree(name, root);
    return stream;
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
}
