package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Note;
import io.github.inpaint4j.image.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How what a hole is to cover goes over into its surroundings: for each distance from the hole, how
 * much of the way from the colour of the surroundings to that of the hole's inside the picture has
 * gone there. It looks at many places of the hole's border, and each counts as much as its two
 * sides differ.
 */
public final class Rim {
  /** In pixels, the widest that is looked for. */
  public static final int WIDEST = 12;

  private static final int RADIUS = 2 * WIDEST; // of what is looked at around a place
  private static final int PLACES = 500;
  private static final double GONE = 0.13; // less is no more of what the hole covers
  private static final double ALIKE = 0.7; // more is the hole's
  private static final double DROP = 0.2; // of an edge, within ...
  private static final int STEEP = 3; // ... so many pixels; the picture's own colours fall slower
  private static final double SETTLED = 0.12; // no more than this is left where all is gone

  private final double[] profile;

  private Rim(double[] profile) {
    this.profile = profile;
  }

  /** Of a hole, from what lies in it and around it; a picture too small to look around has none. */
  public static Rim of(Picture picture, Mask hole) {
    if (Math.min(picture.height(), picture.width()) < 2 * RADIUS) {
      return new Rim(new double[WIDEST + 1]);
    }
    List<double[]> places =
        Arrays.stream(places(hole)).parallel().mapToObj(at -> place(picture, hole, at)).toList();
    double[] profile = new double[WIDEST + 1];
    for (int d = 1; d <= WIDEST; d++) {
      double way = 0;
      double whole = 0;
      for (double[] place : places) {
        way += place[d];
        whole += place[WIDEST + 1 + d];
      }
      profile[d] = whole == 0 ? 0 : way / whole;
    }
    return new Rim(profile);
  }

  /** Some known pixels beside the hole. */
  private static int[] places(Mask hole) {
    int width = hole.width();
    int[] border =
        IntStream.range(0, hole.height() * width)
            .filter(i -> !hole.isHole(i) && isBeside(hole, i / width, i % width))
            .toArray();
    int count = Math.min(PLACES, border.length);
    return IntStream.range(0, count)
        .map(k -> border[(int) ((long) k * border.length / count)])
        .toArray();
  }

  private static boolean isBeside(Mask hole, int y, int x) {
    return y > 0 && hole.isHole(y - 1, x)
        || y + 1 < hole.height() && hole.isHole(y + 1, x)
        || x > 0 && hole.isHole(y, x - 1)
        || x + 1 < hole.width() && hole.isHole(y, x + 1);
  }

  /** For each distance how much of the way is gone there, and after them the whole way. */
  private static double[] place(Picture picture, Mask hole, int at) {
    Area around =
        new Area(at / hole.width(), at % hole.width(), 1, 1)
            .grown(RADIUS)
            .cut(hole.height(), hole.width());
    Image image = picture.image(around);
    int[] distances = distances(hole.part(around));
    double[] sums = new double[2 * (WIDEST + 1)];
    double[] inside = mean(image, distances, 0, 0);
    double[] outside = mean(image, distances, WIDEST + 1, RADIUS);
    double whole = 0;
    for (int c = 0; c < Image.CHANNELS; c++) {
      whole += (inside[c] - outside[c]) * (inside[c] - outside[c]);
    }
    if (Double.isNaN(whole)) {
      return sums; // no inside, or no surroundings
    }
    for (int i = 0; i < distances.length; i++) {
      if (distances[i] > 0 && distances[i] <= WIDEST) {
        for (int c = 0; c < Image.CHANNELS; c++) {
          double value = image.pixels()[c * distances.length + i];
          sums[distances[i]] += (value - outside[c]) * (inside[c] - outside[c]);
        }
        sums[WIDEST + 1 + distances[i]] += whole;
      }
    }
    return sums;
  }

  /** Of each pixel to the hole, in pixels. */
  private static int[] distances(Mask hole) {
    int[] thirds = Parts.depths(hole.inverted());
    return Arrays.stream(thirds).map(d -> (d + 1) / Parts.STEP).toArray();
  }

  /** Of the pixels at some distances; not a number if there are none. */
  private static double[] mean(Image image, int[] distances, int from, int to) {
    double[] mean = new double[Image.CHANNELS];
    int count = 0;
    for (int i = 0; i < distances.length; i++) {
      if (distances[i] >= from && distances[i] <= to) {
        count++;
        for (int c = 0; c < Image.CHANNELS; c++) {
          mean[c] += image.pixels()[c * distances.length + i];
        }
      }
    }
    for (int c = 0; c < Image.CHANNELS; c++) {
      mean[c] /= count;
    }
    return mean;
  }

  /**
   * Pixels by which the hole should grow to cover what it is to cover, its soft edge included; at
   * least 1, for pixels that are both.
   */
  public int margin() {
    int last = hasEdge() ? WIDEST : 0;
    while (last > 0 && profile[last] < GONE) {
      last--;
    }
    return last + 1;
  }

  /** True if the hole ends inside what it should cover. */
  public boolean isInside() {
    return profile[1] >= ALIKE && hasEdge();
  }

  /** What a person should know of a picture's hole that ends inside what it should cover. */
  public static Optional<Note> note(Picture picture, Mask hole, String name) {
    Rim rim = of(picture, hole);
    if (!rim.isInside()) {
      return Optional.empty();
    }
    int margin = rim.margin();
    String sentence =
        "The hole of %s ends inside what it should cover; grow it by %d pixels."
            .formatted(name, margin);
    return Optional.of(
        new Note(Note.Event.UNDERMARKED, List.of(Integer.toString(margin)), sentence));
  }

  /** Whether there is any within sight, and nothing of the hole's behind it. */
  private boolean hasEdge() {
    double left = Arrays.stream(profile, WIDEST - STEEP + 1, WIDEST + 1).sum() / STEEP;
    return left <= SETTLED
        && IntStream.range(1, WIDEST - STEEP + 1)
            .anyMatch(d -> profile[d] - profile[d + STEEP] >= DROP);
  }
}
