package io.github.inpaint4j.image;

import java.nio.charset.StandardCharsets;

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
    for (Block block : Block.of(bytes, format, name)) {
      if (format == Format.PNG && block.isAncillary()) {
        put(bytes, block.named(), UNKNOWN);
      } else if (block.type().equals("ICCP")) {
        put(bytes, block.named(), "XMP ");
      } else if (block.type().equals("e2") && block.startsWith(bytes, JPEG_ICC)) {
        put(bytes, block.start(), UNKNOWN);
      } else if (block.type().equals("VP8X") && block.length() > 0) {
        bytes[block.start()] &= ~0x20; // no profile
      }
    }
  }

  private static void put(byte[] bytes, int at, String text) {
    System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, at, text.length());
  }
}
