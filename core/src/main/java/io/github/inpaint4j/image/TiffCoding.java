package io.github.inpaint4j.image;

import io.github.inpaint4j.image.PictureException.Reason;
import io.github.inpaint4j.image.Tiff.Page;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How a TIFF page's samples are coded: refuses what we do not read, whose meaning we would lose,
 * and what is not all there.
 */
final class TiffCoding {
  private static final int NONE = 1;
  private static final int OLD_JPEG = 6;
  private static final int JPEG = 7;
  private static final Set<Integer> READ = Set.of(NONE, 2, 3, 4, 5, JPEG, 8, 32773, 32946);
  private static final Map<Integer, String> OTHERS =
      Map.ofEntries(
          Map.entry(OLD_JPEG, "JPEG of the old kind"),
          Map.entry(32766, "NeXT"),
          Map.entry(32809, "ThunderScan"),
          Map.entry(34661, "JBIG"),
          Map.entry(34676, "SGILog"),
          Map.entry(34677, "SGILog"),
          Map.entry(34712, "JPEG 2000"),
          Map.entry(33003, "JPEG 2000"),
          Map.entry(33005, "JPEG 2000"),
          Map.entry(34887, "LERC"),
          Map.entry(34925, "LZMA"),
          Map.entry(34933, "PNG"),
          Map.entry(34934, "JPEG XR"),
          Map.entry(50000, "ZSTD"),
          Map.entry(50001, "WebP"),
          Map.entry(50002, "JPEG XL"),
          Map.entry(52546, "JPEG XL"));

  /** Samples of a colour, by photometric interpretation; others are not read. */
  private static final Map<Integer, Integer> COLOURS =
      Map.of(0, 1, 1, 1, 2, 3, 3, 1, 5, 4, 6, 3, 8, 3, 9, 3);

  private static final Set<Integer> SAMPLE_BITS = Set.of(8, 16);
  private static final Set<Integer> SINGLE_BITS = Set.of(1, 2, 4, 8, 16); // grey or a palette
  private static final int CMYK = 5;
  private static final int YCBCR = 6;
  private static final int MOST_JPEGS = 10_000; // each makes a decoder of its own

  private final Page page;
  private final byte[] bytes;
  private final String name;
  private final int compression;
  private final long samples;

  private TiffCoding(Page page, byte[] bytes, String name) {
    this.page = page;
    this.bytes = bytes;
    this.name = name;
    this.compression = (int) page.number(Tiff.COMPRESSION, NONE);
    this.samples = page.number(Tiff.SAMPLES, 1);
  }

  static void require(Page page, byte[] bytes, String name) throws PictureException {
    TiffCoding coding = new TiffCoding(page, bytes, name);
    coding.requireCompression();
    coding.requireSamples();
    coding.requireBands();
    coding.requireParts();
  }

  private void requireCompression() throws PictureException {
    if (!READ.contains(compression)) {
      throw unsupported(
          "is compressed with " + OTHERS.getOrDefault(compression, "method " + compression));
    }
    if (compression == JPEG && samples > 1 && page.number(Tiff.PLANAR, 1) == 2) {
      throw unsupported("has a JPEG for each of its bands");
    }
  }

  private void requireSamples() throws PictureException {
    for (long format : page.numbers(Tiff.FORMAT)) {
      if (format == 2) {
        throw unsupported("has signed samples");
      }
      if (format != 1 && format != 4) {
        throw otherSamples();
      }
    }
    int bits = (int) page.number(Tiff.BITS, 1);
    if (!(samples == 1 ? SINGLE_BITS : SAMPLE_BITS).contains(bits)) {
      throw otherSamples();
    }
    if (Arrays.stream(page.numbers(Tiff.BITS)).distinct().count() > 1) {
      throw unsupported("has samples of different sizes");
    }
  }

  private PictureException otherSamples() {
    return new PictureException(
        Reason.UNSUPPORTED,
        name + " has floating-point samples, or of a number of bits other than 8 and 16.");
  }

  private void requireBands() throws PictureException {
    int photometric = (int) page.number(Tiff.PHOTOMETRIC, samples >= 3 ? 2 : 1);
    Integer colours = COLOURS.get(photometric);
    if (colours == null) {
      throw unsupported("has samples of kind " + photometric);
    }
    long extra = samples - colours;
    long kind = page.number(Tiff.EXTRA, 0);
    boolean alpha = extra == 1 && (kind == 1 || kind == 2) && photometric != CMYK;
    if (extra < 0) {
      throw damaged("it has fewer bands than colours");
    }
    if (extra > 0 && !alpha) {
      throw new PictureException(
          Reason.UNSUPPORTED,
          "%s has %d bands, and besides its colours only one that it calls alpha can be kept; convert it first."
              .formatted(name, samples));
    }
  }

  /** Every strip or tile is in the file, and as long as its pixels need if they are as they are. */
  private void requireParts() throws PictureException {
    boolean tiled = page.has(Tiff.TILES);
    long[] places = page.numbers(tiled ? Tiff.TILES : Tiff.STRIPS);
    long[] lengths = page.numbers(tiled ? Tiff.TILE_BYTES : Tiff.STRIP_BYTES);
    long height = page.number(Tiff.HEIGHT, 0);
    long width = page.number(Tiff.WIDTH, 0);
    long rows = tiled ? page.number(Tiff.TILE_HEIGHT, 0) : page.number(Tiff.STRIP_ROWS, height);
    long columns = tiled ? page.number(Tiff.TILE_WIDTH, 0) : width;
    if (rows <= 0 || columns <= 0 || height <= 0 || width <= 0) {
      return; // sizes are checked elsewhere
    }
    rows = tiled ? rows : Math.min(rows, height);
    boolean planar = page.number(Tiff.PLANAR, 1) == 2;
    long down = (height + rows - 1) / rows;
    long parts = down * ((width + columns - 1) / columns) * (planar ? samples : 1);
    if (places.length < parts) {
      throw damaged(
          "it says where %d of its %d strips or tiles are".formatted(places.length, parts));
    }
    Map<Long, Long> ends = new HashMap<>();
    boolean known = lengths.length >= parts && Arrays.stream(lengths).anyMatch(l -> l > 0);
    for (int i = 0; i < parts; i++) {
      long needed =
          compression == NONE
              ? needed(tiled ? rows : rows(i % down, rows, height), columns, planar)
              : 1;
      long length = known ? lengths[i] : needed;
      if (length < needed || places[i] + length > bytes.length) {
        throw damaged("a strip or tile is cut off");
      }
      ends.merge(places[i], places[i] + length, Math::max);
    }
    if (compression == JPEG) {
      requireJpegs(parts, ends);
    }
  }

  /**
   * @param ends of parts, by their places, which several may share
   */
  private void requireJpegs(long parts, Map<Long, Long> ends) throws PictureException {
    long all = 0;
    for (Map.Entry<Long, Long> part : ends.entrySet()) {
      all += part.getValue() - part.getKey();
      if (parts > MOST_JPEGS || all > bytes.length) {
        throw new PictureException(
            Reason.TOO_LARGE,
            "%s has %,d strips or tiles with a JPEG in each, more than its bytes are worth."
                .formatted(name, parts));
      }
      JpegScans.require(bytes, part.getKey().intValue(), part.getValue().intValue(), name);
    }
  }

  private static long rows(long strip, long rows, long height) {
    return Math.min(rows, height - strip * rows);
  }

  /** Bytes of a part that is not compressed. */
  private long needed(long rows, long columns, boolean planar) {
    if (page.number(Tiff.PHOTOMETRIC, 0) == YCBCR) {
      return 1; // chroma may be at any size
    }
    long bits = page.number(Tiff.BITS, 1) * (planar ? 1 : samples);
    return rows * ((columns * bits + 7) / 8);
  }

  private PictureException unsupported(String what) {
    return new PictureException(
        Reason.UNSUPPORTED, "%s %s, which we do not read; convert it first.".formatted(name, what));
  }

  private PictureException damaged(String what) {
    return new PictureException(Reason.DAMAGED, name + " is damaged: " + what + ".");
  }
}
