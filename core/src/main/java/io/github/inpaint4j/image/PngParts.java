package io.github.inpaint4j.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** What a PNG file says beside its samples: its ancillary chunks. */
final class PngParts {
  private static final Set<String> COLOUR =
      Set.of("gAMA", "cHRM", "sRGB", "cICP", "mDCV", "cLLI", "mDCv", "cLLi");

  /** About palettes, screens and the time of the last change: not true of what is written. */
  private static final Set<String> PASSING = Set.of("hIST", "sPLT", "bKGD", "sBIT", "tIME");

  private static final String COMMENT = "Comment";
  private static final String XMP = "XML:com.adobe.xmp\0";
  private static final String FOREIGN = "Raw profile type "; // ImageMagick's, in a text
  private static final int MOST_INFLATED = 4 << 20;

  private PngParts() {}

  static List<Part> of(byte[] bytes, List<Block> blocks) {
    List<Part> parts = new ArrayList<>();
    for (Block block : blocks) {
      if (block.isAncillary() && !PASSING.contains(block.type())) {
        parts.add(
            block.isWhole(bytes)
                ? part(block.type(), block.content(bytes, 0))
                : Part.other("damaged " + block.type()));
      }
    }
    return parts;
  }

  private static Part part(String type, byte[] content) {
    return switch (type) {
      case "iCCP" -> Part.of(Part.Kind.PROFILE, inflated(content, end(content, 0) + 2));
      case "eXIf" -> Part.of(Part.Kind.EXIF, content);
      case "pHYs" ->
          content.length == 9 ? Part.of(Part.Kind.RESOLUTION, content) : Part.other("damaged pHYs");
      case "tEXt", "zTXt", "iTXt" -> text(type, content);
      default ->
          COLOUR.contains(type) ? new Part(Part.Kind.COLOUR, type, content) : Part.other(type);
    };
  }

  private static Part text(String type, byte[] content) {
    String head = new String(content, 0, Math.min(content.length, 80), StandardCharsets.ISO_8859_1);
    if (head.startsWith(FOREIGN)) {
      return Part.other(head.substring(FOREIGN.length(), end(content, 0)) + " as text");
    }
    return type.equals("iTXt") && head.startsWith(XMP)
        ? Part.of(Part.Kind.XMP, text(new Part(Part.Kind.TEXT, type, content)))
        : new Part(Part.Kind.TEXT, type, content);
  }

  /** The text of a {@link #COMMENT}; of another, "keyword: text". */
  static byte[] line(Part text) {
    String keyword =
        new String(text.content(), 0, end(text.content(), 0), StandardCharsets.ISO_8859_1);
    return joined(ascii(keyword.equals(COMMENT) ? "" : keyword + ": "), text(text));
  }

  /** In Latin-1 or UTF-8, as it is. */
  static Part comment(byte[] text, boolean utf8) {
    byte[] head = ascii(utf8 ? COMMENT + "\0\0\0\0\0" : COMMENT + "\0");
    return new Part(Part.Kind.TEXT, utf8 ? "iTXt" : "tEXt", joined(head, text));
  }

  /** What a text says, in Latin-1, or UTF-8 for an iTXt; of very long ones the beginning. */
  private static byte[] text(Part part) {
    byte[] content = part.content();
    int at = end(content, 0) + 1;
    if (part.name().equals("iTXt")) {
      boolean deflated = at < content.length && content[at] == 1;
      at = end(content, end(content, at + 2) + 1) + 1; // language, translated keyword
      return deflated ? inflated(content, at) : rest(content, at);
    }
    return part.name().equals("zTXt") ? inflated(content, at + 1) : rest(content, at);
  }

  private static byte[] rest(byte[] content, int from) {
    return Arrays.copyOfRange(content, Math.min(from, content.length), content.length);
  }

  private static int end(byte[] content, int from) {
    int at = from;
    while (at < content.length && content[at] != 0) {
      at++;
    }
    return Math.min(at, content.length);
  }

  /** Empty if it is damaged. */
  static byte[] inflated(byte[] content, int from) {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(rest(content, from)))) {
      return in.readNBytes(MOST_INFLATED);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** The chunk that says it; null if there is none. */
  static byte[] chunk(Part part) {
    byte[] content = part.content();
    return switch (part.kind()) {
      case PROFILE -> chunk("iCCP", joined(ascii("ICC profile\0\0"), deflated(content)));
      case EXIF -> chunk("eXIf", content);
      case XMP -> chunk("iTXt", joined(ascii(XMP + "\0\0\0\0"), content));
      case RESOLUTION -> chunk("pHYs", content);
      case TEXT, COLOUR -> chunk(part.name(), content);
      default -> null;
    };
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

  private static byte[] deflated(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] a, byte[] b) {
    return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
  }
}
