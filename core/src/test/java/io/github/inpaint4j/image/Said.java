package io.github.inpaint4j.image;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What a file says beside its samples, as TwelveMonkeys and Java read it.
 *
 * @param exif a TIFF's own directories, or an Exif block's; null if there are none
 * @param profile empty if there is none
 * @param dpi 0 if it is not said
 */
record Said(CompoundDirectory exif, byte[] xmp, byte[] iptc, byte[] profile, double dpi) {
  static Said by(byte[] file, Format format) throws IOException {
    return switch (format) {
      case JPEG -> jpeg(file);
      case PNG -> png(file);
      default -> tiff(file);
    };
  }

  private static Said jpeg(byte[] file) throws IOException {
    byte[] exif = segments(file, JPEG.APP1, "Exif", 1);
    return new Said(
        exif.length == 0 ? null : directories(exif),
        segments(file, JPEG.APP1, "http://ns.adobe.com/xap/1.0/", 0),
        segments(file, JPEG.APP13, "Photoshop 3.0", 12),
        segments(file, JPEG.APP2, "ICC_PROFILE", 2),
        dpi(file));
  }

  /** Several are joined; the first bytes of each are left out. */
  private static byte[] segments(byte[] file, int marker, String name, int skip)
      throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (JPEGSegment segment : JPEGSegmentUtil.readSegments(stream(file), marker, name)) {
      byte[] data = segment.data().readAllBytes();
      all.write(data, skip, data.length - skip);
    }
    return all.toByteArray();
  }

  private static Said png(byte[] file) throws IOException {
    IIOMetadataNode root = tree(file, "javax_imageio_png_1.0");
    byte[] exif = {};
    for (IIOMetadataNode chunk : all(root, "UnknownChunk")) {
      exif = chunk.getAttribute("type").equals("eXIf") ? (byte[]) chunk.getUserObject() : exif;
    }
    byte[] xmp = {};
    for (IIOMetadataNode text : all(root, "iTXtEntry")) {
      xmp =
          text.getAttribute("keyword").startsWith("XML")
              ? Parts.ascii(text.getAttribute("text"))
              : xmp;
    }
    byte[] profile = {};
    for (IIOMetadataNode icc : all(root, "iCCP")) {
      profile = Zlib.inflated((byte[]) icc.getUserObject(), 0, 1 << 20);
    }
    double dpi = 0;
    for (IIOMetadataNode size : all(root, "pHYs")) {
      dpi = Integer.parseInt(size.getAttribute("pixelsPerUnitXAxis")) * 0.0254;
    }
    byte[] iptc = {};
    for (IIOMetadataNode text : all(root, "zTXtEntry")) {
      iptc =
          text.getAttribute("keyword").equals("Raw profile type iptc")
              ? HexFormat.of()
                  .parseHex(text.getAttribute("text").strip().replaceAll("iptc\\s+\\d+|\\s", ""))
              : iptc;
    }
    return new Said(exif.length == 0 ? null : directories(exif), xmp, iptc, profile, dpi);
  }

  private static Said tiff(byte[] file) throws IOException {
    CompoundDirectory all = directories(file);
    return new Said(all, bytes(all, 700), bytes(all, 33723), bytes(all, 34675), dpi(file));
  }

  private static byte[] bytes(Directory directory, int tag) {
    Entry entry = directory.getEntryById(tag);
    return entry == null ? new byte[0] : (byte[]) entry.getValue();
  }

  private static CompoundDirectory directories(byte[] tiff) throws IOException {
    return (CompoundDirectory) new TIFFReader().read(stream(tiff));
  }

  /** The value of a field, in the directory of another field or, with 0, in the first one. */
  String exif(int directory, int tag) {
    Directory in = exif.getDirectory(0);
    if (directory > 0) {
      in = (Directory) in.getEntryById(directory).getValue();
    }
    Entry entry = in.getEntryById(tag);
    return entry == null ? null : entry.getValueAsString();
  }

  /** By the millimetres that Java makes of it. */
  private static double dpi(byte[] file) throws IOException {
    for (IIOMetadataNode node : all(tree(file, "javax_imageio_1.0"), "HorizontalPixelSize")) {
      return 25.4 / Double.parseDouble(node.getAttribute("value"));
    }
    return 0;
  }

  /** A comment or text as Java finds it. */
  static List<String> texts(byte[] file) throws IOException {
    return all(tree(file, "javax_imageio_1.0"), "TextEntry").stream()
        .map(n -> n.getAttribute("value"))
        .toList();
  }

  static IIOMetadataNode tree(byte[] file, String format) throws IOException {
    ImageInputStream in = stream(file);
    ImageReader reader = ImageIO.getImageReaders(in).next();
    while (!reader.getClass().getModule().isNamed()) {
      var readers = ImageIO.getImageReaders(in);
      readers.next();
      reader = readers.next();
    }
    reader.setInput(in);
    IIOMetadata metadata = reader.getImageMetadata(0);
    reader.dispose();
    return (IIOMetadataNode) metadata.getAsTree(format);
  }

  static List<IIOMetadataNode> all(IIOMetadataNode root, String name) {
    var nodes = root.getElementsByTagName(name);
    IIOMetadataNode[] found = new IIOMetadataNode[nodes.getLength()];
    Arrays.setAll(found, i -> (IIOMetadataNode) nodes.item(i));
    return List.of(found);
  }

  private static ImageInputStream stream(byte[] bytes) {
    return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
  }
}
