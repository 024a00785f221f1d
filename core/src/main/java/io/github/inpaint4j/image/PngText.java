package io.github.inpaint4j.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The three text chunks of PNG: tEXt, zTXt and iTXt. */
final class PngText {
  private static final String COMMENT = "Comment";
  private static final int LONGEST_KEYWORD = 79;
  private static final int LONGEST_LINE = 1 << 16;

  private PngText() {}

  /** True if programs will not stumble over it: a keyword, and a compression that there is. */
  static boolean isProper(String type, byte[] chunk) {
    int end = end(chunk, 0);
    boolean known = !type.equals("zTXt") || end + 1 < chunk.length && chunk[end + 1] == 0;
    return end > 0 && end <= LONGEST_KEYWORD && end < chunk.length && known;
  }

  static String keyword(byte[] chunk) {
    return new String(chunk, 0, end(chunk, 0), StandardCharsets.ISO_8859_1);
  }

  /**
   * What it says, in Latin-1, or UTF-8 for an iTXt; empty if it is damaged.
   *
   * @param chunk its content
   * @param most bytes; it is empty if it was deflated and has more
   */
  static byte[] text(String type, byte[] chunk, int most) {
    int at = end(chunk, 0) + 1;
    if (type.equals("iTXt")) {
      boolean deflated = at < chunk.length && chunk[at] == 1;
      at = end(chunk, end(chunk, at + 2) + 1) + 1; // language, translated keyword
      return deflated ? Zlib.inflated(chunk, at, most) : rest(chunk, at);
    }
    return type.equals("zTXt") ? Zlib.inflated(chunk, at + 1, most) : rest(chunk, at);
  }

  /** The text of a comment; of another, "keyword: text". */
  static byte[] line(MetadataPart text) {
    String keyword = keyword(text.content());
    byte[] head =
        (keyword.equals(COMMENT) ? "" : keyword + ": ").getBytes(StandardCharsets.ISO_8859_1);
    byte[] line = text(text.name(), text.content(), LONGEST_LINE);
    return ByteBuffer.allocate(head.length + line.length).put(head).put(line).array();
  }

  /**
   * A comment of another format.
   *
   * @param utf8 true if it is not Latin-1
   */
  static MetadataPart comment(byte[] text, boolean utf8) {
    byte[] head =
        Arrays.copyOf(
            COMMENT.getBytes(StandardCharsets.US_ASCII), COMMENT.length() + (utf8 ? 5 : 1));
    byte[] chunk = ByteBuffer.allocate(head.length + text.length).put(head).put(text).array();
    return new MetadataPart(MetadataPart.Topic.TEXT, utf8 ? "iTXt" : "tEXt", chunk);
  }

  /** The next zero, or the end. */
  static int end(byte[] chunk, int from) {
    int at = Math.min(from, chunk.length);
    while (at < chunk.length && chunk[at] != 0) {
      at++;
    }
    return at;
  }

  private static byte[] rest(byte[] chunk, int from) {
    return Arrays.copyOfRange(chunk, Math.min(from, chunk.length), chunk.length);
  }
}
