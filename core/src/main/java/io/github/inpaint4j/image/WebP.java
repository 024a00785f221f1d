package io.github.inpaint4j.image;

import io.github.inpaint4j.image.PictureException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a WebP file that its decoder would not say, or only after a long time. */
final class WebP {
  private static final int HEAD = 12;
  private static final int ANIMATED = 0x02;
  private static final int SIDE = 0x3fff; // 14 bits
  static final long MOST_PIXELS_IN_A_BYTE = 4096; // of a lossy picture; blank ones have 600

  private WebP() {}

  /**
   * The chunks.
   *
   * @throws PictureException if one is cut off, or a still picture is not as large as its canvas
   */
  static List<Block> blocks(byte[] bytes, String name) throws PictureException {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if ((in.getInt(4) & 0xffffffffL) + 8 > bytes.length) {
      throw new PictureException(
          Reason.DAMAGED, name + " is cut off: it says that it is longer than it is.");
    }
    List<Block> blocks = blocks(bytes, HEAD, bytes.length, name);
    requireSize(in, blocks, name);
    return blocks;
  }

  /** The chunks in a part of the file. */
  static List<Block> blocks(byte[] bytes, int from, int to, String name) throws PictureException {
    List<Block> blocks = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long at = from;
    while (at + 8 <= to) {
      long length = in.getInt((int) at + 4) & 0xffffffffL;
      if (at + 8 + length > to) {
        throw new PictureException(
            Reason.DAMAGED, name + " is damaged: a chunk is longer than the file.");
      }
      blocks.add(Block.of(bytes, (int) at, (int) at + 8, (int) length));
      at += 8 + length + (length & 1);
    }
    return blocks;
  }

  /** What a file says beside its samples. */
  static List<MetadataPart> parts(byte[] bytes, List<Block> blocks) {
    List<MetadataPart> parts = new ArrayList<>();
    for (Block block : blocks) {
      switch (block.type()) {
        case "ICCP" ->
            parts.add(MetadataPart.of(MetadataPart.Topic.PROFILE, block.content(bytes, 0)));
        case "XMP " -> parts.add(MetadataPart.of(MetadataPart.Topic.XMP, block.content(bytes, 0)));
        case "EXIF" -> {
          int prefix = block.startsWith(bytes, JpegParts.EXIF) ? JpegParts.EXIF.length() : 0;
          parts.add(MetadataPart.of(MetadataPart.Topic.EXIF, block.content(bytes, prefix)));
        }
        default -> {}
      }
    }
    return parts;
  }

  private static void requireSize(ByteBuffer in, List<Block> blocks, String name)
      throws PictureException {
    Extent canvas =
        blocks.isEmpty() || isAnimated(in, blocks.get(0)) ? null : canvas(in, blocks.get(0));
    for (Block block : blocks) {
      Extent size = size(in, block);
      if (size != null && canvas != null && !size.equals(canvas)) {
        throw new PictureException(
            Reason.DAMAGED, name + " is damaged: it says two different sizes.");
      }
      if (size != null
          && block.type().equals("VP8 ")
          && size.pixels() > MOST_PIXELS_IN_A_BYTE * block.length()) {
        throw new PictureException(
            Reason.DAMAGED, name + " is damaged: most of its pixels are missing.");
      }
    }
  }

  private static boolean isAnimated(ByteBuffer in, Block first) {
    return first.type().equals("VP8X")
        && first.length() > 0
        && (in.get(first.start()) & ANIMATED) != 0;
  }

  /** The size of the canvas; null if there is none. */
  static @Nullable Extent canvas(ByteBuffer in, Block first) {
    return first.type().equals("VP8X") && first.length() >= 10
        ? new Extent(
            1 + (in.getInt(first.start() + 6) >>> 8), 1 + (in.getInt(first.start() + 4) & 0xffffff))
        : null;
  }

  /** Of a frame; null for other chunks. */
  static @Nullable Extent size(ByteBuffer in, Block block) {
    if (block.length() < 10) {
      return null;
    }
    if (block.type().equals("VP8 ")) {
      int size = in.getInt(block.start() + 6);
      return new Extent(size >> 16 & SIDE, size & SIDE);
    }
    if (block.type().equals("VP8L")) {
      int size = in.getInt(block.start() + 1);
      return new Extent(1 + (size >> 14 & SIDE), 1 + (size & SIDE));
    }
    return null;
  }

  record Extent(int height, int width) {
    long pixels() {
      return (long) height * width;
    }
  }
}
