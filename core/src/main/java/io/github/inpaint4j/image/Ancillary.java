package io.github.inpaint4j.image;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Blocks of a file that decoders must not see: they would convert samples by a colour profile, or
 * inflate texts of any size, or follow directories of directories.
 */
final class Ancillary {
  private static final String JPEG_ICC = "ICC_PROFILE\0";
  private static final String UNKNOWN =
      "unKn"; // a PNG chunk or JPEG segment that decoders pass over

  private Ancillary() {}

  /** Changes {@code bytes} so that decoders pass over them. */
  static void hide(byte[] bytes, Format format, String name) throws PictureException {
    if (format == Format.TIFF) {
      Tiff.hideFollowed(bytes, name);
    }
    List<Block> blocks = Block.of(bytes, format, name);
    boolean jfif = format == Format.JPEG && isJfif(bytes, blocks);
    for (Block block : blocks) {
      if (format == Format.PNG && block.isAncillary()) {
        put(bytes, block.named(), UNKNOWN);
      } else if (block.type().equals("ICCP")) {
        put(bytes, block.named(), "XMP ");
      } else if (block.type().equals("e2") && block.startsWith(bytes, JPEG_ICC)) {
        put(bytes, block.start(), UNKNOWN);
      } else if (jfif && block.startsWith(bytes, "Adobe")) {
        put(bytes, block.start(), UNKNOWN);
      } else if (block.type().equals("VP8X") && block.length() > 0) {
        bytes[block.start()] &= ~0x20; // no profile
      }
    }
  }

  /** True if three components are Y, Cb and Cr whatever Adobe's marker says: so does libjpeg. */
  private static boolean isJfif(byte[] bytes, List<Block> blocks) {
    return blocks.stream().anyMatch(b -> b.startsWith(bytes, "JFIF\0"))
        && blocks.stream()
            .anyMatch(b -> b.isFrame() && b.length() > 5 && bytes[b.start() + 5] == 3);
  }

  private static void put(byte[] bytes, int at, String text) {
    System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, at, text.length());
  }
}
