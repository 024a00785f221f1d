package io.github.inpaint4j.image;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of pixels, counted from the picture's top left corner. It may reach beyond the
 * picture, or lie outside of it.
 *
 * @param height at least 1
 * @param width at least 1
 */
public record Area(int top, int left, int height, int width) {
  private static final Pattern BOX =
      Pattern.compile("(-?\\d{1,9}),(-?\\d{1,9}),([1-9]\\d{0,8}),([1-9]\\d{0,8})");

  /**
   * @throws IllegalArgumentException if it has no pixels, or ends beyond what an int can say
   */
  public Area {
    if (height <= 0 || width <= 0) {
      throw new IllegalArgumentException("an area of " + width + "x" + height + " has no pixels");
    }
    if ((long) top + height > Integer.MAX_VALUE || (long) left + width > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "an area of %dx%d at %d,%d is too far out".formatted(width, height, left, top));
    }
  }

  /** All of a picture. */
  public static Area of(int height, int width) {
    return new Area(0, 0, height, width);
  }

  /**
   * Reads {@code x,y,width,height}, as people write it.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Area parse(String text) {
    Matcher box = BOX.matcher(text.replace(" ", ""));
    if (!box.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no box; write x,y,width,height in pixels, as in 120,80,64,64");
    }
    return new Area(number(box, 2), number(box, 1), number(box, 4), number(box, 3));
  }

  private static int number(Matcher box, int group) {
    return Integer.parseInt(box.group(group));
  }

  /** The row after the last one. */
  public int bottom() {
    return top + height;
  }

  /** The column after the last one. */
  public int right() {
    return left + width;
  }

  /** How many pixels it has. */
  public int pixels() {
    return Math.multiplyExact(height, width);
  }

  public boolean contains(int y, int x) {
    return y >= top && x >= left && y < bottom() && x < right();
  }

  /** Whether all of it lies within a picture. */
  public boolean isWithin(int height, int width) {
    return top >= 0 && left >= 0 && bottom() <= height && right() <= width;
  }

  /** The number, row by row, that a pixel of the picture has within this area. */
  public int index(int y, int x) {
    return (y - top) * width + x - left;
  }

  /** Larger by a margin on each side. */
  public Area grown(int margin) {
    return new Area(top - margin, left - margin, height + 2 * margin, width + 2 * margin);
  }

  /**
   * What of it lies within a picture.
   *
   * @throws IllegalArgumentException if that is nothing
   */
  public Area cut(int height, int width) {
    int y = Math.max(0, top);
    int x = Math.max(0, left);
    return new Area(y, x, Math.min(height, bottom()) - y, Math.min(width, right()) - x);
  }

  @Override
  public String toString() {
    return "%dx%d at %d,%d".formatted(width, height, left, top);
  }
}
