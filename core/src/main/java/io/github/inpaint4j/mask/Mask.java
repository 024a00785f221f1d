package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Which pixels are missing: 1 (white) = hole, 0 (black) = known. It never changes. */
public final class Mask {
  private final int height;
  private final int width;
  private final boolean[] hole;

  /**
   * @param hole height * width flags, row by row, true = hole; used without a copy, so nobody else
   *     keeps them
   */
  Mask(int height, int width, boolean[] hole) {
    if (height <= 0 || width <= 0 || hole.length != (long) height * width) {
      throw new IllegalArgumentException(
          "a %dx%d mask cannot have %d pixels".formatted(width, height, hole.length));
    }
    this.height = height;
    this.width = width;
    this.hole = hole;
  }

  /** A mask without a hole, for who draws one on it. */
  Mask(int height, int width) {
    this(height, width, new boolean[Math.multiplyExact(height, width)]);
  }

  /** A mask without a hole. */
  public static Mask none(int height, int width) {
    return new Mask(height, width);
  }

  /** A mask that is all hole. */
  public static Mask whole(int height, int width) {
    return none(height, width).inverted();
  }

  /**
   * Any hole.
   *
   * @param hole whether the pixel {@code y * width + x} is missing
   */
  public static Mask of(int height, int width, IntPredicate hole) {
    Mask mask = new Mask(height, width);
    for (int i = 0; i < mask.hole.length; i++) {
      mask.hole[i] = hole.test(i);
    }
    return mask;
  }

  /** One rectangular hole, cut at the border of the picture. */
  public static Mask rectangle(int height, int width, Area hole) {
    return rectangle(height, width, hole.top(), hole.left(), hole.height(), hole.width());
  }

  /** The same; without rows or columns there is no hole. */
  public static Mask rectangle(int height, int width, int top, int left, int rows, int columns) {
    Mask mask = new Mask(height, width);
    mask.fill(top, left, rows, columns);
    return mask;
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  public boolean isHole(int y, int x) {
    return hole[y * width + x];
  }

  /** The hole at {@code y * width + x}. */
  public boolean isHole(int pixel) {
    return hole[pixel];
  }

  /** Makes a rectangle, cut at the border, part of the hole. */
  void fill(int top, int left, int rows, int columns) {
    int right = Math.min(width, left + columns);
    for (int y = Math.max(0, top); y < Math.min(height, top + rows); y++) {
      if (right > Math.max(0, left)) {
        Arrays.fill(hole, y * width + Math.max(0, left), y * width + right, true);
      }
    }
  }

  /**
   * Makes a straight line with round ends, cut at the border, part of the hole: every pixel whose
   * centre is within half a width of the segment between two points (pixel centres are integers).
   */
  void line(double y0, double x0, double y1, double x1, double thickness) {
    double radius = thickness / 2;
    double dy = y1 - y0;
    double dx = x1 - x0;
    double squaredLength = dy * dy + dx * dx;
    int bottom = Math.min(height - 1, (int) Math.floor(Math.max(y0, y1) + radius));
    int right = Math.min(width - 1, (int) Math.floor(Math.max(x0, x1) + radius));
    for (int y = Math.max(0, (int) Math.ceil(Math.min(y0, y1) - radius)); y <= bottom; y++) {
      for (int x = Math.max(0, (int) Math.ceil(Math.min(x0, x1) - radius)); x <= right; x++) {
        double along = squaredLength == 0 ? 0 : ((y - y0) * dy + (x - x0) * dx) / squaredLength;
        double nearest = Math.max(0, Math.min(1, along));
        double offY = y - y0 - nearest * dy;
        double offX = x - x0 - nearest * dx;
        hole[y * width + x] |= offY * offY + offX * offX <= radius * radius;
      }
    }
  }

  /** Number of pixels in the hole. */
  public int area() {
    int n = 0;
    for (boolean h : hole) {
      n += h ? 1 : 0;
    }
    return n;
  }

  /** Share of the picture that is hole, in [0,1]. */
  public double coverage() {
    return area() / (double) hole.length;
  }

  /** Hole and known exchanged. */
  public Mask inverted() {
    Mask out = new Mask(height, width);
    for (int i = 0; i < hole.length; i++) {
      out.hole[i] = !hole[i];
    }
    return out;
  }

  /** Rows and columns exchanged. */
  public Mask transposed() {
    return of(width, height, i -> isHole(i % height, i / height));
  }

  /** Hole wherever both this and the other mask have one. */
  public Mask intersection(Mask other) {
    requireSize(other.height, other.width);
    Mask out = new Mask(height, width, hole.clone());
    for (int i = 0; i < hole.length; i++) {
      out.hole[i] &= other.hole[i];
    }
    return out;
  }

  /** Hole wherever this or the other mask has one. */
  public Mask union(Mask other) {
    requireSize(other.height, other.width);
    Mask out = new Mask(height, width, hole.clone());
    for (int i = 0; i < hole.length; i++) {
      out.hole[i] |= other.hole[i];
    }
    return out;
  }

  /** The hole grown by {@code radius} pixels in the eight-neighbourhood. */
  public Mask grown(int radius) {
    return grown(radius, radius);
  }

  /** Up and down by so many rows, to the sides by so many columns. */
  Mask grown(int rows, int columns) {
    boolean[] wide = new boolean[hole.length];
    for (int y = 0; y < height; y++) {
      spread(hole, wide, y * width, 1, width, columns);
    }
    boolean[] grown = new boolean[hole.length];
    for (int x = 0; x < width; x++) {
      spread(wide, grown, x, width, height, rows);
    }
    return new Mask(height, width, grown);
  }

  /** Along one row or column: true wherever {@code from} is true within {@code radius} steps. */
  private static void spread(
      boolean[] from, boolean[] to, int start, int step, int count, int radius) {
    long last = Long.MIN_VALUE / 2; // where the last true was
    for (int i = 0; i < count; i++) {
      last = from[start + i * step] ? i : last;
      to[start + i * step] = i - last <= radius;
    }
    long next = Long.MAX_VALUE / 2;
    for (int i = count - 1; i >= 0; i--) {
      next = from[start + i * step] ? i : next;
      to[start + i * step] |= next - i <= radius;
    }
  }

  /** The part of it in an area that lies within the picture. */
  public Mask part(Area area) {
    Mask out = new Mask(area.height(), area.width());
    for (int y = 0; y < out.height; y++) {
      int from = (area.top() + y) * width + area.left();
      System.arraycopy(hole, from, out.hole, y * out.width, out.width);
    }
    return out;
  }

  /** This as an area of a larger mask that has no other hole. */
  Mask placed(Area area, int height, int width) {
    return of(
        height,
        width,
        i -> {
          int y = i / width;
          int x = i % width;
          return area.contains(y, x) && isHole(y - area.top(), x - area.left());
        });
  }

  /**
   * The smallest area that holds the hole.
   *
   * @throws IllegalStateException if there is none
   */
  public Area bounds() {
    int top = height;
    int left = width;
    int bottom = 0;
    int right = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (hole[y * width + x]) {
          top = Math.min(top, y);
          left = Math.min(left, x);
          bottom = y + 1;
          right = Math.max(right, x + 1);
        }
      }
    }
    if (bottom == 0) {
      throw new IllegalStateException("a mask without a hole has no bounds");
    }
    return new Area(top, left, bottom - top, right - left);
  }

  /** The same of what of the hole lies in an area. */
  public Area bounds(Area area) {
    Area inner = part(area).bounds();
    return new Area(
        area.top() + inner.top(), area.left() + inner.left(), inner.height(), inner.width());
  }

  /** Extended to the right and below by its reflection, as {@link Images#padTo}. */
  public Mask padTo(int height, int width) {
    Mask out = new Mask(height, width);
    for (int y = 0; y < height; y++) {
      int row = Images.reflected(y, this.height) * this.width;
      for (int x = 0; x < width; x++) {
        out.hole[y * width + x] = hole[row + Images.reflected(x, this.width)];
      }
    }
    return out;
  }

  /** Stretched or shrunk to another size; each pixel is the nearest one of this mask. */
  public Mask scaled(int height, int width) {
    Mask out = new Mask(height, width);
    for (int y = 0; y < height; y++) {
      int row = (int) ((2L * y + 1) * this.height / (2L * height)) * this.width;
      for (int x = 0; x < width; x++) {
        out.hole[y * width + x] = hole[row + (int) ((2L * x + 1) * this.width / (2L * width))];
      }
    }
    return out;
  }

  /**
   * The image with its hole painted black.
   *
   * @throws IllegalArgumentException if the sizes differ
   */
  public Image hide(Image image) {
    return composite(image, new Image(height, width));
  }

  /** {@code known} outside the hole, bit for bit, and {@code fill} inside it. */
  public Image composite(Image known, Image fill) {
    Image out = known.copy();
    paste(fill, out);
    return out;
  }

  /** Replaces what {@code picture} has in the hole by what {@code fill} has there. */
  public void paste(Image fill, Image picture) {
    requireSize(fill.height(), fill.width());
    requireSize(picture.height(), picture.width());
    for (int c = 0; c < Image.CHANNELS; c++) {
      int plane = c * hole.length;
      for (int i = 0; i < hole.length; i++) {
        if (hole[i]) {
          picture.pixels()[plane + i] = fill.pixels()[plane + i];
        }
      }
    }
  }

  /**
   * @throws IllegalArgumentException unless this mask is height x width
   */
  public void requireSize(int height, int width) {
    if (height != this.height || width != this.width) {
      throw new IllegalArgumentException(
          "the mask is %dx%d, the image %dx%d; they must have the same size"
              .formatted(this.width, this.height, width, height));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mask mask && width == mask.width && Arrays.equals(hole, mask.hole);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hole);
  }

  @Override
  public String toString() {
    return "Mask %dx%d, %.1f %% hole".formatted(width, height, 100 * coverage());
  }
}
