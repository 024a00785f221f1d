package io.github.inpaint4j.image;

import io.github.inpaint4j.image.PictureException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A named part of a file: a PNG or WebP chunk, a JPEG segment before the first scan.
 *
 * @param type four letters, or a JPEG marker in hexadecimal
 * @param named where the type stands
 * @param start of the content
 * @param length of the content
 */
record Block(String type, int named, int start, int length) {
  private static final int PNG_HEAD = 8;
  private static final int JPEG_HEAD = 2;

  /** The blocks of a PNG, JPEG or WebP file; none for other formats, which have no such parts. */
  static List<Block> of(byte[] bytes, Format format, String name) throws PictureException {
    return switch (format) {
      case PNG -> png(bytes, name);
      case JPEG -> jpeg(bytes);
      case WEBP -> WebP.blocks(bytes, name);
      default -> List.of();
    };
  }

  /** The decoder compares no checksums, so it is done here. */
  private static List<Block> png(byte[] bytes, String name) throws PictureException {
    List<Block> blocks = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    long at = PNG_HEAD;
    while (at + 12 <= bytes.length) {
      long length = in.getInt((int) at) & 0xffffffffL;
      if (at + 12 + length > bytes.length) {
        break;
      }
      Block block = of(bytes, (int) at + 4, (int) at + 8, (int) length);
      if (!block.isAncillary() && !block.isWhole(bytes)) {
        throw new PictureException(
            Reason.DAMAGED,
            name + " is damaged: the checksum of its " + block.type + " chunk is wrong.");
      }
      blocks.add(block);
      if (block.type.equals("IEND")) {
        return blocks;
      }
      at += 12 + length;
    }
    throw new PictureException(
        Reason.DAMAGED, name + " is cut off: it ends before its last chunk.");
  }

  private static List<Block> jpeg(byte[] bytes) {
    List<Block> blocks = new ArrayList<>();
    int at = JPEG_HEAD;
    while (at + 4 <= bytes.length && (bytes[at] & 255) == 0xff) {
      int marker = bytes[at + 1] & 255;
      int length = (bytes[at + 2] & 255) << 8 | (bytes[at + 3] & 255);
      if (marker == 0xff) {
        at++; // padding
      } else if (marker == 0xda || length < 2 || at + 2 + length > bytes.length) {
        break; // the scan; or damage, which is the decoder's to find
      } else {
        blocks.add(new Block(Integer.toHexString(marker), at + 1, at + 4, length - 2));
        at += 2 + length;
      }
    }
    return blocks;
  }

  /** With a type of four letters; whatever else is there becomes a question mark. */
  static Block of(byte[] bytes, int named, int start, int length) {
    String type = new String(bytes, named, 4, StandardCharsets.ISO_8859_1);
    return new Block(type.replaceAll("[^ -~]", "?"), named, start, length);
  }

  /** True for PNG chunks without which the pixels would be the same (all but tRNS). */
  boolean isAncillary() {
    return Character.isLowerCase(type.charAt(0)) && !type.equals("tRNS");
  }

  /** True for the JPEG segment that says the picture's size and components. */
  boolean isFrame() {
    return type.matches("c[0-35-79-bd-f]");
  }

  /** True if the checksum after a PNG chunk is right. */
  boolean isWhole(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, named, 4 + length);
    return (int) crc.getValue() == ByteBuffer.wrap(bytes).getInt(start + length);
  }

  /** But for the first bytes. */
  byte[] content(byte[] bytes, int skip) {
    return Arrays.copyOfRange(bytes, start + Math.min(length, skip), start + length);
  }

  boolean startsWith(byte[] bytes, String text) {
    return length >= text.length()
        && text.equals(new String(bytes, start, text.length(), StandardCharsets.ISO_8859_1));
  }
}
