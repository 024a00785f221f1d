package io.github.inpaint4j.image;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * How ImageMagick, exiftool and others have in a PNG what it has no chunk for: as a text of the
 * kind's name, the number of bytes, and the bytes in hexadecimal.
 */
final class RawProfile {
  private static final int LINE = 72;

  private RawProfile() {}

  static byte[] text(String kind, byte[] content) {
    String hex = HexFormat.of().formatHex(content).replaceAll("(.{%d})".formatted(LINE), "$1\n");
    return "\n%s\n%8d\n%s\n"
        .formatted(kind, content.length, hex)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Empty if it is damaged. */
  static byte[] content(byte[] text) {
    String[] lines = new String(text, StandardCharsets.ISO_8859_1).strip().split("\n", 3);
    try {
      return HexFormat.of().parseHex(lines.length < 3 ? "" : lines[2].replaceAll("\\s+", ""));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
