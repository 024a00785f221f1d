package io.github.inpaint4j.image;

import io.github.inpaint4j.image.PictureException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Looks a file over before a decoder sees it: what decoders do not say, or only after a long time.
 */
final class Inspection {
  private static final int BMP_HEADER = 14;
  private static final int BMP_BITS = 28;
  private static final int BMP_COMPRESSION = 30;
  private static final Set<Integer> BMP_HEADERS = Set.of(12, 40, 52, 56, 108, 124);

  private Inspection() {}

  /**
   * Refuses what we do not read and what would cost more work than its bytes are worth.
   *
   * @param bytes changed so that decoders see the first page and nothing else
   * @return true if there are more pages or frames
   */
  static boolean severalPages(byte[] bytes, Format format, String name) throws PictureException {
    return switch (format) {
      case PNG -> png(bytes, Block.of(bytes, format, name));
      case JPEG -> {
        JpegScans.require(bytes, 0, bytes.length, name);
        yield false;
      }
      case GIF -> Gif.of(bytes).severalFrames();
      case BMP -> {
        bmp(bytes, name);
        yield false;
      }
      case TIFF -> tiff(bytes, name);
      case WEBP ->
          WebP.blocks(bytes, name).stream().filter(b -> b.type().equals("ANMF")).count() > 1;
    };
  }

  private static boolean png(byte[] bytes, List<Block> blocks) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    boolean several = false;
    for (Block block : blocks) {
      several |= block.type().equals("acTL") && block.length() >= 4 && in.getInt(block.start()) > 1;
      if (block.type().equals("tRNS") && block.length() == 2 && blocks.get(0).length() > 9) {
        scaleKey(in, blocks.get(0).start(), block.start());
      }
    }
    return several;
  }

  /** The JDK compares the transparent grey of one, two or four bits with greys of eight. */
  private static void scaleKey(ByteBuffer in, int header, int key) {
    int bits = in.get(header + 8);
    boolean grey = in.get(header + 9) == 0;
    if (grey && (bits == 1 || bits == 2 || bits == 4)) {
      int most = (1 << bits) - 1;
      in.putShort(key, (short) ((in.getShort(key) & most) * 255 / most));
      CRC32 crc = new CRC32();
      crc.update(in.array(), key - 4, 6);
      in.putInt(key + 2, (int) crc.getValue());
    }
  }

  private static void bmp(byte[] bytes, String name) throws PictureException {
    if (bytes.length < BMP_COMPRESSION + 4) {
      return;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int header = in.getInt(BMP_HEADER);
    if (header == 16 || header == 64) {
      throw unsupported(name, "is a BMP of OS/2 2.x");
    }
    if (!BMP_HEADERS.contains(header)) {
      throw new PictureException(
          Reason.DAMAGED, name + " is damaged: its header has no size of a BMP header.");
    }
    int compression = header == 12 ? 0 : in.getInt(BMP_COMPRESSION);
    if (compression == 4 || compression == 5) {
      throw unsupported(name, "is a BMP around a JPEG or PNG");
    }
    int bits = in.getShort(header == 12 ? 24 : BMP_BITS);
    if (bits == 2 || bits == 64) {
      throw unsupported(name, "is a BMP of %d bits".formatted(bits));
    }
  }

  private static boolean tiff(byte[] bytes, String name) throws PictureException {
    List<Tiff.Page> pages = Tiff.pages(bytes, name);
    if (pages.isEmpty()) {
      throw unsupported(name, "has reduced pictures or masks and no full one");
    }
    TiffCoding.require(pages.get(0), bytes, name);
    Tiff.showOnly(pages.get(0));
    return pages.size() > 1;
  }

  private static PictureException unsupported(String name, String what) {
    return new PictureException(
        Reason.UNSUPPORTED, "%s %s, which we do not read; convert it first.".formatted(name, what));
  }
}
