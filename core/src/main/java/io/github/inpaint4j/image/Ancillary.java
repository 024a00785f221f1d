package io.github.inpaint4j.image;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * What a PNG, JPEG or WebP file carries beside its pixels, taken away from the decoders: they would
 * convert samples by a colour profile, or inflate texts of any size.
 *
 * @param exif a TIFF directory, or empty
 * @param profile of grey or RGB samples, or null
 */
record Ancillary(byte[] exif, ICC_Profile profile) {
  private static final String JPEG_EXIF = "Exif\0";
  private static final String JPEG_ICC = "ICC_PROFILE\0";
  private static final int MAX_PROFILE = 4 << 20;
  private static final int ICC_HEADER = 128;
  private static final String UNKNOWN =
      "unKn"; // a PNG chunk or JPEG segment that decoders pass over

  /** Takes it out of {@code bytes}, which are changed so that decoders pass over it. */
  static Ancillary takeFrom(byte[] bytes, Format format, String name) throws PictureException {
    byte[] exif = {};
    ByteArrayOutputStream icc = new ByteArrayOutputStream();
    for (Block block : Block.of(bytes, format, name)) {
      switch (block.type()) {
        case "eXIf", "EXIF" -> exif = content(bytes, block, 0);
        case "iCCP", "ICCP" -> icc.writeBytes(pngOrWebpProfile(bytes, block));
        case "e1" -> exif = block.startsWith(bytes, JPEG_EXIF) ? content(bytes, block, 6) : exif;
        case "e2" -> {
          if (block.startsWith(bytes, JPEG_ICC)) {
            icc.writeBytes(content(bytes, block, JPEG_ICC.length() + 2));
          }
        }
        default -> {}
      }
    }
    if (format != Format.JPEG || !isOf(icc.toByteArray(), "CMYK")) { // inks: the decoder's work
      hide(bytes, format, name);
    }
    ICC_Profile profile = profile(icc.toByteArray());
    return new Ancillary(exif, profile);
  }

  private static byte[] content(byte[] bytes, Block block, int skip) {
    int from = Math.min(block.length(), skip);
    return Arrays.copyOfRange(bytes, block.start() + from, block.start() + block.length());
  }

  private static byte[] pngOrWebpProfile(byte[] bytes, Block block) {
    byte[] content = content(bytes, block, 0);
    if (block.type().equals("ICCP")) {
      return content;
    }
    int name = 0;
    while (name < content.length && content[name] != 0) {
      name++;
    }
    int from = Math.min(content.length, name + 2);
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(content, from, content.length - from))) {
      return in.readNBytes(MAX_PROFILE);
    } catch (IOException e) {
      return new byte[0]; // pixels can be read without a profile
    }
  }

  /** True if it is whole, by its header, and for such samples. */
  private static boolean isOf(byte[] icc, String space) {
    return icc.length >= ICC_HEADER
        && ByteBuffer.wrap(icc).getInt() == icc.length
        && space.equals(new String(icc, 16, 4, StandardCharsets.ISO_8859_1));
  }

  private static ICC_Profile profile(byte[] icc) {
    if (!isOf(icc, "RGB ") && !isOf(icc, "GRAY")) {
      return null;
    }
    try {
      return ICC_Profile.getInstance(icc);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void hide(byte[] bytes, Format format, String name) throws PictureException {
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
