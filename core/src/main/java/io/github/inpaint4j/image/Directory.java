package io.github.inpaint4j.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A TIFF directory whose values stay bytes: nothing is rounded, shortened or spelt anew on its way
 * to another file, as it would be by libraries that make numbers and texts of them.
 *
 * @param fields by tag
 */
record Directory(ByteOrder order, SortedMap<Integer, Field> fields) {
  static final int EXIF = 34665;
  static final int GPS = 34853;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  private static final int INTEROPERABILITY = 40965;
  private static final int MOST_FIELDS = 0xffff;
  private static final int HEAD = 8;
  private static final int ENTRY = 12;
  private static final int BIG = 43; // BigTIFF's version: counts and places have eight bytes

  /** Bytes of a value, by type; those that only BigTIFF has are passed over. */
  private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

  /**
   * @param bytes of all values together, in the directory's order; empty if it is a directory
   * @param directory null if it is none
   */
  record Field(int type, int count, byte[] bytes, @Nullable Directory directory) {
    /** Of a type of single bytes. */
    static Field of(int type, byte[] bytes) {
      return new Field(type, bytes.length, bytes, null);
    }

    static Field number(int value, ByteOrder order) {
      ByteBuffer bytes = ByteBuffer.allocate(2).order(order).putShort((short) value);
      return new Field(SHORT, 1, bytes.array(), null);
    }

    static Field fraction(long numerator, int denominator, ByteOrder order) {
      ByteBuffer bytes = ByteBuffer.allocate(8).order(order);
      bytes.putInt((int) numerator).putInt(denominator);
      return new Field(RATIONAL, 1, bytes.array(), null);
    }
  }

  static ByteOrder order(byte[] file) {
    return file[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  /**
   * The first directory of a TIFF file or Exif block; what is broken in it is left out.
   *
   * @throws IOException if there is none
   */
  static Directory of(ImageInputStream in) throws IOException {
    in.seek(0);
    ByteOrder order = in.read() == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    in.setByteOrder(order);
    in.seek(2);
    boolean big = in.readUnsignedShort() == BIG;
    in.seek(big ? 8 : 4);
    return new Reading(in, big).directory(big ? in.readLong() : in.readUnsignedInt(), 2);
  }

  private static final class Reading {
    private final ImageInputStream in;
    private final boolean big;
    private long left; // bytes that are worth reading: values may share their place, to a degree

    Reading(ImageInputStream in, boolean big) throws IOException {
      this.in = in;
      this.big = big;
      this.left = 4 * in.length();
    }

    private long number() throws IOException {
      return big ? in.readLong() : in.readUnsignedInt();
    }

    Directory directory(long at, int depth) throws IOException {
      SortedMap<Integer, Field> fields = new TreeMap<>();
      in.seek(at);
      long count = Math.min(MOST_FIELDS, big ? in.readLong() : in.readUnsignedShort());
      for (int i = 0; i < count && left > 0; i++) {
        left -= ENTRY;
        in.seek(at + (big ? 8 + 20L * i : 2L + ENTRY * i));
        int tag = in.readUnsignedShort();
        Field field = field(tag, depth);
        if (field != null) {
          fields.put(tag, field);
        }
      }
      return new Directory(in.getByteOrder(), fields);
    }

    /** Null if it is broken. */
    private @Nullable Field field(int tag, int depth) throws IOException {
      int type = in.readUnsignedShort();
      long count = number();
      boolean directory = tag == EXIF || tag == GPS || tag == INTEROPERABILITY;
      try {
        if (directory) {
          return depth == 0
              ? null
              : new Field(LONG, 1, new byte[0], directory(number(), depth - 1));
        }
        long length = type < SIZES.length ? SIZES[type] * count : 0;
        if (length <= 0 || count > left || length > left) {
          return null;
        }
        left -= length;
        long at = length <= (big ? 8 : 4) ? in.getStreamPosition() : number();
        left -= length;
        return left < 0 ? null : new Field(type, (int) count, bytes(at, length), null);
      } catch (IOException | IndexOutOfBoundsException e) {
        return null;
      }
    }

    private byte[] bytes(long at, long length) throws IOException {
      byte[] bytes = new byte[(int) length];
      in.seek(at);
      in.readFully(bytes);
      return bytes;
    }
  }

  /** A whole number, or 0 if there is none. */
  int number(int tag) {
    Field field = fields.get(tag);
    if (field == null || field.type != SHORT && field.type != LONG) {
      return 0;
    }
    ByteBuffer in = ByteBuffer.wrap(field.bytes).order(order);
    return field.type == SHORT ? in.getShort() & 0xffff : in.getInt();
  }

  /** A fraction, or 0 if there is none. */
  double fraction(int tag) {
    Field field = fields.get(tag);
    if (field == null || field.type != RATIONAL) {
      return 0;
    }
    ByteBuffer in = ByteBuffer.wrap(field.bytes).order(order);
    double value = (double) (in.getInt() & 0xffffffffL) / (in.getInt() & 0xffffffffL);
    return Double.isFinite(value) ? value : 0;
  }

  /** A TIFF file of nothing but this directory, as Exif is kept. */
  byte[] block() {
    byte[] directory = bytes(HEAD);
    String mark = order == ByteOrder.BIG_ENDIAN ? "MM" : "II";
    return ByteBuffer.allocate(HEAD + directory.length)
        .order(order)
        .put(mark.getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 42)
        .putInt(HEAD)
        .put(directory)
        .array();
  }

  /**
   * As it stands in a file.
   *
   * @param base its place there, an even number
   */
  byte[] bytes(int base) {
    ByteBuffer entries = ByteBuffer.allocate(2 + ENTRY * fields.size() + 4).order(order);
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    entries.putShort((short) fields.size());
    for (Map.Entry<Integer, Field> entry : fields.entrySet()) {
      Field field = entry.getValue();
      int place = base + entries.capacity() + values.size();
      entries.putShort(entry.getKey().shortValue()).putShort((short) field.type);
      entries.putInt(field.count);
      if (field.bytes.length > 4 || field.directory != null) {
        entries.putInt(place);
        byte[] value = field.directory == null ? field.bytes : field.directory.bytes(place);
        values.writeBytes(value);
        values.writeBytes(new byte[value.length & 1]);
      } else {
        entries.put(field.bytes).put(new byte[4 - field.bytes.length]);
      }
    }
    byte[] all = new byte[entries.capacity() + values.size()];
    System.arraycopy(entries.array(), 0, all, 0, entries.capacity());
    System.arraycopy(values.toByteArray(), 0, all, entries.capacity(), values.size());
    return all;
  }
}
