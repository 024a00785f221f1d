package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Area;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The connected parts of a hole; pixels that touch by a corner are connected. */
public final class Parts {
  private static final int KNOWN = -1;

  /** The chamfer distance of Borgefors (1986): three for a step, four for a diagonal one. */
  static final int STEP = 3;

  private static final int DIAGONAL = 4;

  private final Mask mask;
  private final int[] numbers; // of the part, for every pixel
  private final List<Part> parts = new ArrayList<>();

  /**
   * @param area in pixels, at least 1
   * @param depth how far its pixels are from the nearest known one, in pixels, on average; what is
   *     beyond the border of the picture is not known
   * @param bounds the smallest area that holds it
   */
  public record Part(int area, double depth, Area bounds) {
    /** In pixels, of a stripe whose pixels are as deep: what is said of a scratch. */
    public double thickness() {
      return 2 * depth - 1 + 2 * Math.sqrt(depth * depth - depth);
    }
  }

  private Parts(Mask mask) {
    this.mask = mask;
    numbers = new int[mask.height() * mask.width()];
    Arrays.fill(numbers, KNOWN);
  }

  /** The parts of a hole, in the order of their first pixels; none if there is no hole. */
  public static Parts of(Mask mask) {
    Parts found = new Parts(mask);
    int[] depths = depths(mask);
    int[] open = new int[mask.area()];
    for (int i = 0; i < found.numbers.length; i++) {
      if (mask.isHole(i) && found.numbers[i] == KNOWN) {
        found.add(i, depths, open);
      }
    }
    return found;
  }

  private void add(int first, int[] depths, int[] open) {
    int area = 0; // of what is found, and put into open
    long depth = 0;
    numbers[first] = parts.size();
    open[area++] = first;
    for (int done = 0; done < area; done++) {
      depth += depths[open[done]];
      area = addNeighbours(open, done, area);
    }
    parts.add(new Part(area, depth / (double) STEP / area, bounds(open, area)));
  }

  private Area bounds(int[] pixels, int count) {
    int left = mask.width();
    int right = 0;
    int bottom = 0;
    for (int i = 0; i < count; i++) {
      left = Math.min(left, pixels[i] % mask.width());
      right = Math.max(right, pixels[i] % mask.width());
      bottom = Math.max(bottom, pixels[i] / mask.width());
    }
    int top = pixels[0] / mask.width(); // the first pixel in reading order
    return new Area(top, left, bottom - top + 1, right - left + 1);
  }

  private int addNeighbours(int[] open, int done, int area) {
    int y = open[done] / mask.width();
    int x = open[done] % mask.width();
    int found = area;
    for (int v = Math.max(0, y - 1); v <= Math.min(mask.height() - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= Math.min(mask.width() - 1, x + 1); u++) {
        int pixel = v * mask.width() + u;
        if (mask.isHole(pixel) && numbers[pixel] == KNOWN) {
          numbers[pixel] = parts.size();
          open[found++] = pixel;
        }
      }
    }
    return found;
  }

  /** Of every pixel to the nearest known one, in thirds of a pixel. */
  static int[] depths(Mask mask) {
    int width = mask.width();
    int[] depths = new int[mask.height() * width];
    int farthest = DIAGONAL * (mask.height() + width);
    for (int i = 0; i < depths.length; i++) {
      depths[i] = mask.isHole(i) ? farthest : 0;
      pass(depths, i, width, -1);
    }
    for (int i = depths.length - 1; i >= 0; i--) {
      pass(depths, i, width, 1);
    }
    return depths;
  }

  /** From the neighbours before (-1) or behind (1) in reading order. */
  private static void pass(int[] depths, int i, int width, int way) {
    int x = i % width;
    int row = i + way * width; // where the neighbour above or below is
    boolean rows = row >= 0 && row < depths.length;
    boolean left = x > 0;
    boolean right = x < width - 1;
    if (way < 0 ? left : right) {
      depths[i] = Math.min(depths[i], depths[i + way] + STEP);
    }
    if (rows) {
      depths[i] = Math.min(depths[i], depths[row] + STEP);
    }
    if (rows && left) {
      depths[i] = Math.min(depths[i], depths[row - 1] + DIAGONAL);
    }
    if (rows && right) {
      depths[i] = Math.min(depths[i], depths[row + 1] + DIAGONAL);
    }
  }

  public List<Part> list() {
    return List.copyOf(parts);
  }

  /**
   * Of the part that a pixel {@code y * width + x} belongs to, in {@link #list}; -1 if it is known.
   */
  public int number(int pixel) {
    return numbers[pixel];
  }

  /** The largest thickness, in pixels; 0 if there is no hole. */
  public double thickest() {
    return parts.stream().mapToDouble(Part::thickness).max().orElse(0);
  }

  /** The part that a pixel, {@code y * width + x}, belongs to; no hole if it is known. */
  Mask around(int pixel) {
    int number = numbers[pixel];
    return Mask.of(mask.height(), mask.width(), i -> number != KNOWN && numbers[i] == number);
  }

  /** The hole without all parts but those of a kind. */
  public Mask where(Predicate<Part> kind) {
    boolean[] wanted = new boolean[parts.size()];
    for (int p = 0; p < wanted.length; p++) {
      wanted[p] = kind.test(parts.get(p));
    }
    boolean[] hole = new boolean[numbers.length];
    for (int i = 0; i < hole.length; i++) {
      hole[i] = numbers[i] != KNOWN && wanted[numbers[i]];
    }
    return new Mask(mask.height(), mask.width(), hole);
  }
}
