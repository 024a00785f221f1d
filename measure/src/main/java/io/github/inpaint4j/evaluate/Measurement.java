package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.metric.Errors;
import io.github.inpaint4j.metric.Psnr;
import io.github.inpaint4j.metric.Region;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One method on one mask set: the errors of every picture, from which all scores are made.
 *
 * @param method its name
 * @param pictures in the order of their numbers
 * @param holeShares of the pictures' pixels, in [0,1]
 * @param secondsPerImage that a worker waited for; others worked beside it
 */
public record Measurement(
    String method,
    MaskSet masks,
    List<Map<Region, Errors>> pictures,
    double[] holeShares,
    double secondsPerImage) {

  List<Errors> in(Region region) {
    return pictures.stream().map(p -> p.get(region)).filter(e -> e.pixels() > 0).toList();
  }

  /**
   * The holes of those pictures whose hole covers more than {@code from} and at most {@code to}.
   */
  List<Errors> holesBetween(double from, double to) {
    return IntStream.range(0, holeShares.length)
        .filter(i -> holeShares[i] > from && holeShares[i] <= to)
        .mapToObj(i -> pictures.get(i).get(Region.HOLE))
        .toList();
  }

  /** Numbers of the pictures, the best filled hole first. */
  public List<Integer> bestFirst() {
    return IntStream.range(0, pictures.size())
        .boxed()
        .sorted((a, b) -> Double.compare(holePsnr(b), holePsnr(a)))
        .toList();
  }

  /** Of whole pictures if what is known were pasted back, pooled, in dB. */
  public double pastedPsnr() {
    double squared = Errors.sum(in(Region.HOLE)).squared();
    return Psnr.of(squared / (3.0 * Errors.sum(in(Region.WHOLE)).pixels()));
  }

  /** Of one picture, in dB. */
  public double holePsnr(int picture) {
    return pictures.get(picture).get(Region.HOLE).psnr();
  }
}
