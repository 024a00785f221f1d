package io.github.inpaint4j.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** What a PNG file says beside its samples: its ancillary chunks. */
final class PngParts {
  /** What samples mean, with the length of each: others are stumbled over by programs. */
  private static final Map<String, Integer> COLOUR =
      Map.of(
          "gAMA", 4, "cHRM", 32, "sRGB", 1, "cICP", 4, "mDCV", 24, "cLLI", 8, "mDCv", 24, "cLLi",
          8);

  /** About palettes, screens and the time of the last change: not true of what is written. */
  private static final Set<String> PASSING = Set.of("hIST", "sPLT", "bKGD", "sBIT", "tIME");

  private static final int MOST = 250; // each may have to be inflated
  private static final int MOST_BYTES = 4 << 20;
  private static final String XMP = "XML:com.adobe.xmp";
  private static final String RAW = "Raw profile type ";

  private PngParts() {}

  static List<MetadataPart> of(byte[] bytes, List<Block> blocks) {
    List<MetadataPart> parts = new ArrayList<>();
    for (Block block : blocks) {
      if (!block.isAncillary() || PASSING.contains(block.type())) {
        continue;
      }
      if (parts.size() == MOST) {
        parts.add(MetadataPart.other("more than " + MOST + " chunks"));
        break;
      }
      if (!block.isWhole(bytes)) {
        parts.add(damaged(block.type()));
      } else if (!isSecond(block, bytes, parts)) {
        parts.add(part(block.type(), block.content(bytes, 0)));
      }
    }
    return parts;
  }

  /** True for another profile or XMP packet, which is not even inflated. */
  private static boolean isSecond(Block block, byte[] bytes, List<MetadataPart> parts) {
    MetadataPart.Topic topic =
        block.type().equals("iCCP")
            ? MetadataPart.Topic.PROFILE
            : block.startsWith(bytes, XMP + "\0") ? MetadataPart.Topic.XMP : null;
    return parts.stream().anyMatch(p -> p.topic() == topic);
  }

  private static MetadataPart part(String type, byte[] content) {
    return switch (type) {
      case "iCCP" ->
          MetadataPart.of(
              MetadataPart.Topic.PROFILE,
              Zlib.inflated(content, PngText.end(content, 0) + 2, MOST_BYTES));
      case "eXIf" -> MetadataPart.of(MetadataPart.Topic.EXIF, content);
      case "pHYs" ->
          content.length == 9
              ? MetadataPart.of(MetadataPart.Topic.RESOLUTION, content)
              : damaged(type);
      case "tEXt", "zTXt", "iTXt" -> text(type, content);
      default -> colour(type, content);
    };
  }

  private static MetadataPart colour(String type, byte[] content) {
    if (!COLOUR.containsKey(type)) {
      return MetadataPart.other(type);
    }
    return content.length == COLOUR.get(type)
        ? new MetadataPart(MetadataPart.Topic.COLOUR, type, content)
        : damaged(type);
  }

  private static MetadataPart damaged(String type) {
    return MetadataPart.other("damaged " + type);
  }

  private static MetadataPart text(String type, byte[] content) {
    if (!PngText.isProper(type, content)) {
      return damaged("text");
    }
    String keyword = PngText.keyword(content);
    if (keyword.equals(RAW + "iptc")) {
      byte[] raw = RawProfile.content(PngText.text(type, content, MOST_BYTES));
      return Photoshop.iptc(raw).orElse(damaged("IPTC"));
    } else if (keyword.equals(XMP)) {
      return MetadataPart.of(MetadataPart.Topic.XMP, PngText.text(type, content, MOST_BYTES));
    }
    return keyword.startsWith(RAW)
        ? MetadataPart.other(keyword)
        : new MetadataPart(MetadataPart.Topic.TEXT, type, content);
  }

  /** The chunk that says it; null if there is none. */
  static byte @Nullable [] chunk(MetadataPart part) {
    byte[] content = part.content();
    return switch (part.topic()) {
      case PROFILE -> chunk("iCCP", joined(ascii("ICC profile\0\0"), Zlib.deflated(content)));
      case EXIF -> chunk("eXIf", content);
      case XMP -> chunk("iTXt", joined(ascii(XMP + "\0\0\0\0\0"), content));
      case IPTC -> chunk("zTXt", joined(ascii(RAW + "iptc\0\0"), Zlib.deflated(iptc(content))));
      case RESOLUTION -> chunk("pHYs", content);
      case TEXT, COLOUR -> chunk(part.name(), content);
      default -> null;
    };
  }

  private static byte[] iptc(byte[] records) {
    return RawProfile.text("iptc", Photoshop.of(records));
  }

  private static byte[] chunk(String type, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(ascii(type));
    crc.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(ascii(type))
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] a, byte[] b) {
    return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
  }
}
