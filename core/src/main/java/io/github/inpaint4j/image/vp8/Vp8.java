package io.github.inpaint4j.image.vp8;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Decodes a still picture of VP8. */
public final class Vp8 {
  private static final int TAG = 10;
  private static final int BLOCK = 16;
  private static final int[] SEGMENT_TREE = {2, 4, 0, -1, -2, -3};
  private static final int[] MODE_TREE = {
    0, 2, -1, 4, -2, 6, 8, 12, -3, 10, -5, -6, -4, 14, -7, 16, -8, -9
  };

  private final int height;
  private final int width;
  private final int rows;
  private final int columns;
  private final Header header;
  private final BoolDecoder modes;
  private final BoolDecoder[] parts;
  private final YuvPlane[] planes;
  private final Prediction[] predictions = new Prediction[3];
  private final int[][] modesAbove; // by column of macroblocks, four each
  private final int[] modesLeft = new int[4];
  private final int[][] filledAbove; // have coefficients: four of Y, two of U, two of V, the DCs
  private int[] filledLeft = new int[9];
  private final byte[] levels; // of the filter, by macroblock
  private final boolean[] inside; // to be filtered inside

  private Vp8(byte[] bytes, int start, int length) throws IOException {
    if (length < TAG || (bytes[start] & 1) != 0 || number(bytes, start + 3, 3) != 0x2a019d) {
      throw new IOException("no still picture of VP8");
    }
    width = number(bytes, start + 6, 2) & 0x3fff;
    height = number(bytes, start + 8, 2) & 0x3fff;
    rows = (height + BLOCK - 1) / BLOCK;
    columns = (width + BLOCK - 1) / BLOCK;
    int first = number(bytes, start, 3) >> 5;
    modes = new BoolDecoder(bytes, start + TAG, Math.min(first, length - TAG));
    header = Header.read(modes);
    parts = parts(bytes, start + TAG + first, start + length, header.parts());
    planes =
        new YuvPlane[] {
          new YuvPlane(rows * BLOCK, columns * BLOCK),
          new YuvPlane(rows * BLOCK / 2, columns * BLOCK / 2),
          new YuvPlane(rows * BLOCK / 2, columns * BLOCK / 2)
        };
    Arrays.setAll(predictions, i -> new Prediction(planes[i]));
    modesAbove = new int[columns][4];
    filledAbove = new int[columns][9];
    levels = new byte[rows * columns];
    inside = new boolean[rows * columns];
  }

  /**
   * The samples of red, green and blue, interleaved.
   *
   * @throws IOException if they are not all there
   */
  public static byte[] rgb(byte[] bytes, int start, int length) throws IOException {
    return new Vp8(bytes, start, length).decoded();
  }

  private static int number(byte[] bytes, int at, int count) {
    int number = 0;
    for (int i = count - 1; i >= 0; i--) {
      number = number << 8 | (bytes[at + i] & 255);
    }
    return number;
  }

  private static BoolDecoder[] parts(byte[] bytes, int sizes, int end, int count)
      throws IOException {
    BoolDecoder[] parts = new BoolDecoder[count];
    int at = sizes + 3 * (count - 1);
    if (at > end) {
      throw new EOFException("the samples are cut off");
    }
    for (int i = 0; i < count; i++) {
      int size = i < count - 1 ? number(bytes, sizes + 3 * i, 3) : end - at;
      parts[i] = new BoolDecoder(bytes, at, Math.min(size, end - at));
      at = Math.min(end, at + size);
    }
    return parts;
  }

  private byte[] decoded() throws IOException {
    for (int row = 0; row < rows; row++) {
      Arrays.fill(modesLeft, 0);
      filledLeft = new int[9];
      for (int column = 0; column < columns; column++) {
        decode(row, column, parts[row % parts.length]);
      }
    }
    LoopFilter filter = new LoopFilter(planes, header.simple(), header.sharpness());
    for (int i = 0; i < levels.length; i++) {
      filter.filter(i / columns, i % columns, levels[i], inside[i]);
    }
    return Colours.rgb(planes, height, width);
  }

  private void decode(int row, int column, BoolDecoder in) throws IOException {
    int @Nullable [] map = header.segmentMap();
    Header.Segment segment = header.segments()[map == null ? 0 : modes.leaf(SEGMENT_TREE, map)];
    boolean skipped = header.skip() >= 0 && modes.bit(header.skip()) == 1;
    boolean small = modes.bit(145) == 0;
    int[] lumaModes = small ? smallModes(column) : new int[] {lumaMode(column)};
    int chromaMode = chromaMode();
    int @Nullable [][] coefficients =
        skipped ? null : coefficients(in, column, segment.steps(), small);
    if (skipped) {
      skip(column, small);
    }
    int at = row * columns + column;
    levels[at] = (byte) (small ? segment.levelOfSmall() : segment.level());
    inside[at] = small || coefficients != null;
    reconstruct(row, column, lumaModes, chromaMode, coefficients);
  }

  private int[] smallModes(int column) throws IOException {
    int[] small = new int[BLOCK];
    int[] above = modesAbove[column];
    for (int i = 0; i < BLOCK; i++) {
      int[] probabilities = Tables.MODE_PROBABILITIES[above[i % 4]][modesLeft[i / 4]];
      small[i] = modes.leaf(MODE_TREE, probabilities);
      above[i % 4] = small[i];
      modesLeft[i / 4] = small[i];
    }
    return small;
  }

  private int lumaMode(int column) throws IOException {
    int mode =
        modes.bit(156) == 1
            ? modes.bit(128) == 1 ? Prediction.TRUE_MOTION : Prediction.HORIZONTAL
            : modes.bit(163) == 1 ? Prediction.VERTICAL : Prediction.DC;
    Arrays.fill(modesAbove[column], mode);
    Arrays.fill(modesLeft, mode);
    return mode;
  }

  private int chromaMode() throws IOException {
    if (modes.bit(142) == 0) {
      return Prediction.DC;
    }
    if (modes.bit(114) == 0) {
      return Prediction.VERTICAL;
    }
    return modes.bit(183) == 1 ? Prediction.TRUE_MOTION : Prediction.HORIZONTAL;
  }

  /** A block without coefficients; it says nothing of the DCs if it has none elsewhere. */
  private void skip(int column, boolean small) {
    int kept = small ? 1 : 0;
    Arrays.fill(filledAbove[column], 0, 9 - kept, 0);
    Arrays.fill(filledLeft, 0, 9 - kept, 0);
  }

  /** Of sixteen blocks of Y, four of U, four of V; null if all are zero. */
  private int @Nullable [][] coefficients(BoolDecoder in, int column, int[][] steps, boolean small)
      throws IOException {
    int[][] all = new int[24][Coefficients.COUNT];
    int[] above = filledAbove[column];
    int first = 0;
    if (!small) {
      int[] dcs = new int[Coefficients.COUNT];
      int end = read(in, Coefficients.DCS, above[8] + filledLeft[8], steps, 0, dcs);
      above[8] = filledLeft[8] = end > 0 ? 1 : 0;
      dcs = Coefficients.dcs(dcs);
      for (int i = 0; i < BLOCK; i++) {
        all[i][0] = dcs[i];
      }
      first = 1;
    }
    boolean any = false;
    for (int i = 0; i < all.length; i++) {
      int across = i < 16 ? i % 4 : 4 + (i - 16) / 4 * 2 + i % 2;
      int down = i < 16 ? i / 4 : 4 + (i - 16) / 4 * 2 + i % 4 / 2;
      int kind =
          i >= 16 ? Coefficients.CHROMA : small ? Coefficients.LUMA : Coefficients.LUMA_WITHOUT_DC;
      int from = i < 16 ? first : 0;
      int end = read(in, kind, above[across] + filledLeft[down], steps, from, all[i]);
      above[across] = filledLeft[down] = end > from ? 1 : 0;
      any |= end > 1 || all[i][0] != 0;
    }
    return any ? all : null;
  }

  private int read(BoolDecoder in, int kind, int context, int[][] steps, int first, int[] out)
      throws IOException {
    return Coefficients.read(in, header.coefficients()[kind], context, steps[kind], first, out);
  }

  private void reconstruct(
      int row, int column, int[] lumaModes, int chromaMode, int @Nullable [][] coefficients) {
    int top = row * BLOCK;
    int left = column * BLOCK;
    if (lumaModes.length == 1) {
      predictions[0].block(top, left, BLOCK, lumaModes[0]);
    }
    int further = further(row, column);
    for (int i = 0; i < BLOCK; i++) {
      int y = top + i / 4 * 4;
      int x = left + i % 4 * 4;
      if (lumaModes.length > 1) {
        boolean last = i % 4 == 3;
        predictions[0].small(y, x, lumaModes[i], last ? further : planes[0].at(y - 1, x + 4));
      }
      add(coefficients, i, planes[0], y, x);
    }
    for (int plane = 1; plane < 3; plane++) {
      predictions[plane].block(top / 2, left / 2, BLOCK / 2, chromaMode);
      for (int i = 0; i < 4; i++) {
        int block = 12 + 4 * plane + i;
        add(coefficients, block, planes[plane], top / 2 + i / 2 * 4, left / 2 + i % 2 * 4);
      }
    }
  }

  private static void add(
      int @Nullable [][] coefficients, int block, YuvPlane plane, int top, int left) {
    if (coefficients != null) {
      Coefficients.add(coefficients[block], plane, top, left);
    }
  }

  /** Where the four samples above and right of a macroblock are; the last one again at the edge. */
  private int further(int row, int column) {
    YuvPlane luma = planes[0];
    int at = luma.at(row * BLOCK - 1, (column + 1) * BLOCK);
    if (row > 0 && column == columns - 1) {
      Arrays.fill(luma.samples, at, at + 4, luma.samples[at - 1]);
    }
    return at;
  }
}
