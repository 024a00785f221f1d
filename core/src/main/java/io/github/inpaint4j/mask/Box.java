package io.github.inpaint4j.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rectangle as people give it, in pixels, from the picture's top left corner. */
public record Box(int x, int y, int width, int height) {
  private static final Pattern FORM =
      Pattern.compile("(-?\\d{1,9}),(-?\\d{1,9}),([1-9]\\d{0,8}),([1-9]\\d{0,8})");

  /**
   * Reads {@code x,y,width,height}.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Box parse(String text) {
    Matcher box = FORM.matcher(text.replace(" ", ""));
    if (!box.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no box; write x,y,width,height in pixels, as in 120,80,64,64");
    }
    return new Box(number(box, 1), number(box, 2), number(box, 3), number(box, 4));
  }

  private static int number(Matcher box, int group) {
    return Integer.parseInt(box.group(group));
  }

  /**
   * The box as a hole, cut at the picture's border.
   *
   * @param name of the picture, for the message
   * @throws IllegalArgumentException if the picture has no pixel in it
   */
  public Mask mask(int rows, int columns, String name) {
    long left = Math.max(0, x);
    long top = Math.max(0, y);
    long right = Math.min(columns, (long) x + width);
    long bottom = Math.min(rows, (long) y + height);
    if (right <= left || bottom <= top) {
      throw new IllegalArgumentException(
          "box %d,%d,%d,%d lies outside of %s, which is %dx%d"
              .formatted(x, y, width, height, name, columns, rows));
    }
    return Mask.rectangle(
        rows, columns, (int) top, (int) left, (int) (bottom - top), (int) (right - left));
  }
}
