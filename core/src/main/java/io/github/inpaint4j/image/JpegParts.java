package io.github.inpaint4j.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a JPEG file says beside its samples: its segments before the first scan. */
final class JpegParts {
  private static final String JFIF = "JFIF\0";
  static final String EXIF = "Exif\0\0";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
  private static final String ICC = "ICC_PROFILE\0";
  private static final String PHOTOSHOP = "Photoshop 3.0\0";
  private static final int DENSITY = 13; // where a file's first segment has it
  private static final int LONGEST = 65_533;
  private static final double INCHES = 39.37007874; // in a metre

  /** Adobe's markers of inks and quality, which are the coding's; JFIF and its thumbnail. */
  private static final List<String> PASSING = List.of("e0", "ec", "ee");

  private JpegParts() {}

  static List<MetadataPart> of(byte[] bytes, List<Block> blocks) {
    List<MetadataPart> parts = new ArrayList<>();
    Map<Integer, byte[]> profile = new TreeMap<>();
    ByteArrayOutputStream photoshop = new ByteArrayOutputStream();
    for (Block block : blocks) {
      if (block.startsWith(bytes, JFIF)) {
        addDensity(block.content(bytes, JFIF.length()), parts);
      } else if (block.type().equals("e1") && block.startsWith(bytes, EXIF.substring(0, 5))) {
        parts.add(MetadataPart.of(MetadataPart.Topic.EXIF, block.content(bytes, EXIF.length())));
      } else if (block.type().equals("e1") && block.startsWith(bytes, XMP)) {
        parts.add(MetadataPart.of(MetadataPart.Topic.XMP, block.content(bytes, XMP.length())));
      } else if (block.type().equals("e2") && block.startsWith(bytes, ICC)) {
        byte[] piece = block.content(bytes, ICC.length());
        profile.put(piece.length > 0 ? piece[0] & 255 : 0, block.content(bytes, ICC.length() + 2));
      } else if (block.type().equals("ed") && block.startsWith(bytes, PHOTOSHOP)) {
        photoshop.writeBytes(block.content(bytes, PHOTOSHOP.length()));
      } else if (block.type().equals("fe")) {
        parts.add(comment(block.content(bytes, 0)));
      } else if (block.type().startsWith("e") && !PASSING.contains(block.type())) {
        parts.add(MetadataPart.other("APP" + Integer.parseInt(block.type().substring(1), 16)));
      }
    }
    if (!profile.isEmpty()) {
      parts.add(MetadataPart.of(MetadataPart.Topic.PROFILE, joined(profile.values())));
    }
    Photoshop.iptc(photoshop.toByteArray()).ifPresent(parts::add);
    return parts;
  }

  /** Version (2), unit (1 = inch, 2 = centimetre), horizontally (2), vertically (2). */
  private static void addDensity(byte[] jfif, List<MetadataPart> parts) {
    if (jfif.length < 7) {
      return;
    }
    ByteBuffer in = ByteBuffer.wrap(jfif);
    int x = in.getShort(3) & 0xffff;
    int y = in.getShort(5) & 0xffff;
    double scale = jfif[2] == 1 ? INCHES : jfif[2] == 2 ? 100 : 1;
    if (x > 0 && y > 0 && (scale > 1 || x != 1 || y != 1)) {
      parts.add(Resolution.part(x * scale, y * scale, scale > 1));
    }
  }

  private static MetadataPart comment(byte[] text) {
    byte[] comment = Arrays.copyOf(text, text.length - (endsWithZero(text) ? 1 : 0));
    return PngText.comment(comment, isUtf8(comment));
  }

  private static boolean endsWithZero(byte[] text) {
    return text.length > 0 && text[text.length - 1] == 0;
  }

  /** True if it is UTF-8 and not ASCII. */
  private static boolean isUtf8(byte[] text) {
    try {
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
      return decoded.length() < text.length;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The segments that say it; null if there are none. */
  static byte @Nullable [] segments(MetadataPart part) {
    byte[] content = part.content();
    return switch (part.topic()) {
      case EXIF -> segment(0xe1, ascii(EXIF), content);
      case XMP -> segment(0xe1, ascii(XMP), content);
      case IPTC -> segment(0xed, ascii(PHOTOSHOP), Photoshop.of(content));
      case PROFILE -> profile(content);
      case TEXT -> segment(0xfe, new byte[0], PngText.line(part));
      case RESOLUTION -> new byte[0]; // is in the JFIF segment
      default -> null;
    };
  }

  /** The start and JFIF segment of a file, with its resolution. */
  static byte[] jfif(byte[] head, Metadata metadata) {
    metadata
        .resolution()
        .ifPresent(
            density ->
                ByteBuffer.wrap(head)
                    .put(DENSITY, (byte) density.unit())
                    .putShort(DENSITY + 1, density.rounded(density.x()))
                    .putShort(DENSITY + 3, density.rounded(density.y())));
    return head;
  }

  private static byte @Nullable [] profile(byte[] icc) {
    int most = LONGEST - ICC.length() - 2;
    int count = (icc.length + most - 1) / most;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      byte[] piece = Arrays.copyOfRange(icc, i * most, Math.min(icc.length, (i + 1) * most));
      byte[] number = {(byte) (i + 1), (byte) count};
      all.writeBytes(segment(0xe2, joined(List.of(ascii(ICC), number)), piece));
    }
    return count > 255 ? null : all.toByteArray();
  }

  private static byte @Nullable [] segment(int marker, byte[] head, byte[] content) {
    int length = head.length + content.length;
    return length > LONGEST
        ? null
        : ByteBuffer.allocate(4 + length)
            .put((byte) 0xff)
            .put((byte) marker)
            .putShort((short) (length + 2))
            .put(head)
            .put(content)
            .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(Iterable<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
