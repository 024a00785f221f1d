package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a closed line around something encloses: the pixels whose centres lie inside (even-odd); the
 * pixel {@code (x, y)} has its centre at {@code (x + 0.5, y + 0.5)}.
 */
public record Lasso(List<Point> points) {
  private static final int FEWEST = 3;
  private static final Pattern POINT =
      Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,9})?),(-?\\d{1,9}(?:\\.\\d{1,9})?)");

  /** From the picture's top left corner, in pixels. */
  public record Point(double x, double y) {}

  /**
   * @throws IllegalArgumentException if it has fewer than three points
   */
  public Lasso {
    if (points.size() < FEWEST) {
      throw new IllegalArgumentException("a lasso has at least 3 points, not " + points.size());
    }
    points = List.copyOf(points);
  }

  /** A rectangle. */
  public static Lasso around(Area box) {
    return new Lasso(
        List.of(
            new Point(box.left(), box.top()),
            new Point(box.right(), box.top()),
            new Point(box.right(), box.bottom()),
            new Point(box.left(), box.bottom())));
  }

  /**
   * Reads a box, {@code x,y,width,height}, or three or more points, {@code x,y x,y x,y}.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Lasso parse(String text) {
    String[] words = text.strip().split("\\s+");
    if (words.length < FEWEST) {
      return around(Area.parse(text));
    }
    List<Point> points = new ArrayList<>();
    for (String word : words) {
      Matcher point = POINT.matcher(word);
      if (!point.matches()) {
        throw new IllegalArgumentException(
            "'%s' is no point; write x,y in pixels, as in 120,80".formatted(word));
      }
      points.add(new Point(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))));
    }
    return new Lasso(points);
  }

  /** The pixels of a picture that one of them encloses; all, if there are none. */
  public static Mask inside(List<Lasso> lassos, int height, int width) {
    return lassos.stream()
        .map(lasso -> lasso.in(height, width))
        .reduce(Mask::union)
        .orElseGet(() -> Mask.whole(height, width));
  }

  /** The pixels of a picture that it encloses. */
  public Mask in(int height, int width) {
    Mask mask = new Mask(height, width);
    for (int y = 0; y < height; y++) {
      double[] crossings = crossings(y + 0.5);
      for (int i = 0; i + 1 < crossings.length; i += 2) {
        int from = column(crossings[i], width);
        mask.fill(y, from, 1, column(crossings[i + 1], width) - from);
      }
    }
    return mask;
  }

  /** The first pixel whose centre is not before it. */
  private static int column(double x, int width) {
    return (int) Math.max(0, Math.min(width, Math.ceil(x - 0.5)));
  }

  /** Where it crosses a row, from left to right. */
  private double[] crossings(double y) {
    return IntStream.range(0, points.size())
        .filter(i -> points.get(i).y <= y != next(i).y <= y)
        .mapToDouble(i -> crossing(points.get(i), next(i), y))
        .sorted()
        .toArray();
  }

  private Point next(int i) {
    return points.get((i + 1) % points.size());
  }

  private static double crossing(Point a, Point b, double y) {
    return a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);
  }
}
