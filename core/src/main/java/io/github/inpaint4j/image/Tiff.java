package io.github.inpaint4j.image;

import io.github.inpaint4j.image.PictureException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The directories of a TIFF file (TIFF 6.0, BigTIFF), as far as they are needed to judge it. */
final class Tiff {
  static final int SUBFILE = 254;
  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int BITS = 258;
  static final int COMPRESSION = 259;
  static final int PHOTOMETRIC = 262;
  static final int STRIPS = 273;
  static final int ORIENTATION = 274;
  static final int SAMPLES = 277;
  static final int STRIP_ROWS = 278;
  static final int STRIP_BYTES = 279;
  static final int PLANAR = 284;
  static final int TILE_WIDTH = 322;
  static final int TILE_HEIGHT = 323;
  static final int TILES = 324;
  static final int TILE_BYTES = 325;
  static final int EXTRA = 338;
  static final int FORMAT = 339;
  static final int SUBSAMPLING = 530;
  private static final int SUBDIRECTORIES = 330;
  private static final int DNG_VERSION = 50706;
  private static final int HIDDEN = 65_000; // a number that nobody gave a meaning

  /** Directories beside the picture's that decoders would follow. */
  private static final Set<Integer> FOLLOWED =
      Set.of(SUBDIRECTORIES, Directory.EXIF, Directory.GPS);

  private static final int REDUCED = 1;
  private static final int MASK = 4;
  private static final int MOST_DIRECTORIES = 100; // before the second page; pyramids have ten

  /** Bytes of a value, by type. */
  private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

  private static final Set<Integer> WHOLE = Set.of(1, 3, 4, 7, 13, 16, 18); // numbers without sign

  private final ByteBuffer in;
  private final boolean big;
  private final String name;

  private Tiff(byte[] bytes, String name) {
    this.in = ByteBuffer.wrap(bytes);
    in.order(bytes[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    this.big = in.getShort(2) == 43;
    this.name = name;
  }

  /**
   * One of them.
   *
   * @param next where the place of the next one stands
   * @param entries where they stand, by tag
   */
  record Page(Tiff file, long place, int next, Map<Integer, Integer> entries) {
    boolean has(int tag) {
      return entries.containsKey(tag);
    }

    /** A number, or the first of several. */
    long number(int tag, long otherwise) {
      long[] all = numbers(tag);
      return all.length == 0 ? otherwise : all[0];
    }

    /** None if there are none, or they are no whole numbers. */
    long[] numbers(int tag) {
      Integer entry = entries.get(tag);
      return entry == null ? new long[0] : file.numbers(entry);
    }

    private boolean isPicture() {
      return (number(SUBFILE, 0) & (REDUCED | MASK)) == 0;
    }
  }

  /**
   * The directories of full pictures: none, the only one, or the first two.
   *
   * @throws PictureException for camera's raw files, whose picture we could not make
   */
  static List<Page> pages(byte[] bytes, String name) throws PictureException {
    return new Tiff(bytes, name).pages();
  }

  private List<Page> pages() throws PictureException {
    List<Page> pictures = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    long at = offset(big ? 8 : 4);
    while (at != 0 && pictures.size() < 2) {
      if (!seen.add(at) || seen.size() > MOST_DIRECTORIES) {
        throw damaged("its directories go round in circles");
      }
      Page page = page(at);
      requireNotRaw(page);
      if (page.isPicture()) {
        pictures.add(page);
      }
      at = offset(page.next);
    }
    if (seen.isEmpty()) {
      throw damaged("it has no directory");
    }
    return pictures;
  }

  /** A raw file's directories hold small pictures; the full one is in parts that we do not read. */
  private void requireNotRaw(Page page) throws PictureException {
    boolean raw = page.has(DNG_VERSION) || in.get(8) == 'C' && in.get(9) == 'R' || isSensor(page);
    for (long place : page.numbers(SUBDIRECTORIES)) {
      Page sub = page(place);
      raw |= isSensor(sub) || sub.isPicture() && !page.isPicture();
    }
    if (raw) {
      throw new PictureException(
          Reason.UNSUPPORTED,
          name
              + " is a camera's raw file, which we do not develop; give a .tif, .png or .jpg of it.");
    }
  }

  /** True for colour filter arrays and other samples as they come from a sensor. */
  private static boolean isSensor(Page page) {
    long photometric = page.number(PHOTOMETRIC, -1);
    return photometric == 32803 || photometric == 34892;
  }

  private Page page(long at) throws PictureException {
    Map<Integer, Integer> entries = new HashMap<>();
    try {
      long count =
          big ? in.getLong((int) checked(at, 8)) : in.getShort((int) checked(at, 2)) & 0xffff;
      int size = big ? 20 : 12;
      int first = (int) at + (big ? 8 : 2);
      checked(first, Math.multiplyExact(count, size) + (big ? 8 : 4));
      long values = 0;
      for (int i = 0; i < count; i++) {
        int entry = first + i * size;
        entries.putIfAbsent(in.getShort(entry) & 0xffff, entry);
        values += valueBytes(entry);
      }
      if (values > 4L * in.limit()) { // each is read by decoders, wherever it is
        throw damaged("its directory has more values than the file has room for");
      }
      return new Page(this, at, first + (int) count * size, entries);
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw damaged("a directory lies beyond its end");
    }
  }

  private long checked(long at, long length) {
    if (at < 0 || length < 0 || at + length > in.limit()) {
      throw new IndexOutOfBoundsException();
    }
    return at;
  }

  private long offset(int at) {
    return big ? in.getLong(at) : in.getInt(at) & 0xffffffffL;
  }

  private long valueBytes(int entry) {
    int type = in.getShort(entry + 2);
    long count = Math.max(0, Math.min(in.limit(), offset(entry + 4)));
    return type > 0 && type < SIZES.length ? SIZES[type] * count : 0;
  }

  private long[] numbers(int entry) {
    int type = in.getShort(entry + 2);
    long count = offset(entry + 4);
    if (!WHOLE.contains(type) || count < 0 || count > in.limit()) {
      return new long[0];
    }
    int size = SIZES[type];
    int inline = entry + (big ? 12 : 8);
    long at = count * size <= (big ? 8 : 4) ? inline : offset(inline);
    if (at < 0 || at + count * size > in.limit()) {
      return new long[0];
    }
    long[] numbers = new long[(int) count];
    for (int i = 0; i < numbers.length; i++) {
      int place = (int) at + i * size;
      numbers[i] =
          switch (size) {
            case 1 -> in.get(place) & 0xffL;
            case 2 -> in.getShort(place) & 0xffffL;
            case 4 -> in.getInt(place) & 0xffffffffL;
            default -> in.getLong(place);
          };
    }
    return numbers;
  }

  /** Changes the file so that this is its only directory. */
  static void showOnly(Page page) {
    page.file.put(page.file.big ? 8 : 4, page.place);
    page.file.put(page.next, 0);
  }

  /** Changes the file so that decoders follow no directories from the first one. */
  static void hideFollowed(byte[] bytes, String name) throws PictureException {
    Tiff file = new Tiff(bytes, name);
    Page page = file.page(file.offset(file.big ? 8 : 4));
    for (int tag : FOLLOWED) {
      Integer entry = page.entries.get(tag);
      if (entry != null) {
        file.in.putShort(entry, (short) HIDDEN);
      }
    }
  }

  private void put(int at, long offset) {
    if (big) {
      in.putLong(at, offset);
    } else {
      in.putInt(at, (int) offset);
    }
  }

  private PictureException damaged(String what) {
    return new PictureException(Reason.DAMAGED, name + " is damaged: " + what + ".");
  }
}
