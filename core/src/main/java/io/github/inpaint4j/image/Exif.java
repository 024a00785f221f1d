package io.github.inpaint4j.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * An Exif block, changed in place: whatever else is in it stays where it is, since cameras' own
 * notes point into it.
 */
final class Exif {
  private static final int ORIENTATION = 0x112;
  private static final int EXIF_DIRECTORY = 0x8769;
  private static final int WIDTH = 0xa002;
  private static final int HEIGHT = 0xa003;
  private static final int STRIPS_AT = 0x111;
  private static final int STRIP_LENGTHS = 0x117;
  private static final int JPEG_AT = 0x201;
  private static final int JPEG_LENGTH = 0x202;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int ENTRY =
      12; // bytes: tag (2), type (2), count (4), value or its place (4)

  private final ByteBuffer block;

  private Exif(byte[] block) {
    this.block = ByteBuffer.wrap(block);
    this.block.order(block[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
  }

  /** From 1 to 8; 1 = upright, also if it is not said, or makes no sense. */
  static int orientation(byte[] block) {
    try {
      Exif exif = new Exif(block);
      int at = exif.entry(exif.first(), ORIENTATION);
      int value = at < 0 ? 1 : exif.value(at);
      return value >= 1 && value <= 8 ? value : 1;
    } catch (IndexOutOfBoundsException e) {
      return 1; // broken Exif data is common and harmless
    }
  }

  /** The same block for the upright picture, without its thumbnail, which shows what was there. */
  static MetadataPart upright(MetadataPart part, int height, int width) {
    byte[] copy = part.content().clone();
    try {
      Exif exif = new Exif(copy);
      exif.set(exif.first(), ORIENTATION, 1);
      int end = exif.dropThumbnail();
      int directory = exif.entry(exif.first(), EXIF_DIRECTORY);
      if (directory >= 0) {
        exif.set(exif.value(directory), WIDTH, width);
        exif.set(exif.value(directory), HEIGHT, height);
      }
      return MetadataPart.of(MetadataPart.Topic.EXIF, Arrays.copyOf(copy, end));
    } catch (IndexOutOfBoundsException e) {
      return MetadataPart.other("damaged Exif");
    }
  }

  private int first() {
    return block.getInt(4);
  }

  private int count(int directory) {
    return block.getShort(directory) & 0xffff;
  }

  /** Where the entry of a tag stands; -1 if there is none. */
  private int entry(int directory, int tag) {
    for (int i = 0; i < count(directory); i++) {
      int at = directory + 2 + i * ENTRY;
      if ((block.getShort(at) & 0xffff) == tag) {
        return at;
      }
    }
    return -1;
  }

  private int value(int entry) {
    return block.getShort(entry + 2) == SHORT
        ? block.getShort(entry + 8) & 0xffff
        : block.getInt(entry + 8);
  }

  private void set(int directory, int tag, int value) {
    int at = entry(directory, tag);
    if (at >= 0) {
      block.putShort(at + 2, (short) LONG).putInt(at + 4, 1).putInt(at + 8, value);
      if (tag == ORIENTATION) {
        block.putShort(at + 2, (short) SHORT).putInt(at + 8, 0).putShort(at + 8, (short) value);
      }
    }
  }

  /** Unlinks the second directory and blackens its picture; answers where the block may end. */
  private int dropThumbnail() {
    int link = first() + 2 + count(first()) * ENTRY;
    int second = block.getInt(link);
    block.putInt(link, 0);
    try {
      return second == 0
          ? block.capacity()
          : Math.min(
              blacken(second, JPEG_AT, JPEG_LENGTH), blacken(second, STRIPS_AT, STRIP_LENGTHS));
    } catch (RuntimeException e) {
      return block.capacity(); // it leads nowhere
    }
  }

  private int blacken(int directory, int places, int lengths) {
    int from = entry(directory, places);
    int size = entry(directory, lengths);
    int end = block.capacity();
    int left = block.capacity(); // strips that overlap would take forever
    for (int i = 0; from >= 0 && size >= 0 && left > 0 && i < block.getInt(from + 4); i++) {
      int at = element(from, i);
      int length = element(size, i);
      Arrays.fill(block.array(), at, Math.addExact(at, length), (byte) 0);
      end = at + length == block.capacity() ? at : end;
      left -= length + 1;
    }
    return end;
  }

  /** One of an entry's numbers. */
  private int element(int entry, int i) {
    int size = block.getShort(entry + 2) == SHORT ? 2 : 4;
    int at = (size * block.getInt(entry + 4) <= 4 ? entry + 8 : block.getInt(entry + 8)) + size * i;
    return size == 2 ? block.getShort(at) & 0xffff : block.getInt(at);
  }
}
