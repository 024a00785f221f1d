package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.metric.Errors;
import io.github.inpaint4j.metric.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Pictures that have something in common, to see what a method fills well.
 *
 * @param name what they have in common
 * @param pictures their numbers, one at least
 */
public record Group(String name, List<Integer> pictures) {

  /**
   * Those of every class, in alphabetical order; none where pictures have no labels, or names
   * rather than classes.
   */
  public static List<Group> byLabel(ImageSource source) {
    Map<String, List<Integer>> classes = new TreeMap<>();
    for (int i = 0; i < source.size(); i++) {
      if (!source.label(i).isEmpty()) {
        classes.computeIfAbsent(source.label(i), label -> new ArrayList<>()).add(i);
      }
    }
    return 2 * classes.size() > source.size()
        ? List.of()
        : classes.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
  }

  /**
   * Parts of equal size, as far as there are pictures: from those whose holes hide the least (per
   * pixel, by the energy of the truth's gradient) to those that hide the most.
   *
   * @param measured by any method
   */
  public static List<Group> byDetail(Measurement measured, int parts) {
    List<Integer> order =
        IntStream.range(0, measured.pictures().size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> detail(measured, i)))
            .toList();
    int n = order.size();
    int all = Math.min(parts, n);
    return IntStream.range(0, all)
        .mapToObj(k -> new Group(k + 1 + "", order.subList(k * n / all, (k + 1) * n / all)))
        .toList();
  }

  private static double detail(Measurement measured, int picture) {
    Errors hole = measured.pictures().get(picture).get(Region.HOLE);
    return hole.trueGradient() / hole.pixels();
  }

  /** What a method scores inside their holes, with an interval. */
  public Score score(Measurement measured) {
    List<Errors> holes = holes(measured);
    return Score.of(holes, new Bootstrap(holes.size(), 1));
  }

  /** Of all their holes together, in dB; the score's, without its intervals. */
  public double psnr(Measurement measured) {
    return Errors.sum(holes(measured)).psnr();
  }

  private List<Errors> holes(Measurement measured) {
    return pictures.stream().map(i -> measured.pictures().get(i).get(Region.HOLE)).toList();
  }
}
