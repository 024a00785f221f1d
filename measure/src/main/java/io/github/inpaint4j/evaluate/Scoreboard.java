package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.metric.Region;
import java.util.Comparator;
import java.util.List;

/**
 * The scores of every method on every mask set.
 *
 * @param rows methods in the order given, within mask sets in the order given
 * @param differences between every two methods, inside the hole
 * @param measurements what all of it was made from
 */
public record Scoreboard(
    Protocol protocol,
    List<Method> methods,
    List<Row> rows,
    List<AreaBin> bins,
    List<Difference> differences,
    List<Measurement> measurements) {

  /** A method on a mask set, within a region. */
  public record Row(
      String method, MaskSet masks, Region region, Score score, double secondsPerImage) {}

  /**
   * A method's score inside those holes of a mask set that cover a share of the picture.
   *
   * @param from share, exclusive
   * @param to share, inclusive
   */
  public record AreaBin(String method, MaskSet masks, double from, double to, Score score) {}

  /**
   * By how much a method's pooled PSNR inside the hole is above another's, in dB, on the same
   * pictures and masks, with its 95 % interval.
   */
  public record Difference(
      String method, String other, MaskSet masks, double psnr, double ciLow, double ciHigh) {
    /** The same, seen from the other method. */
    Difference reversed() {
      return new Difference(other, method, masks, -psnr, -ciHigh, -ciLow);
    }

    /** True if the interval leaves no doubt which of the two is better. */
    public boolean isClear() {
      return ciLow > 0 || ciHigh < 0;
    }
  }

  /** Of one mask set and region, in the order of the methods. */
  public List<Row> rows(MaskSet masks, Region region) {
    return rows.stream().filter(r -> r.masks().equals(masks) && r.region() == region).toList();
  }

  public Measurement measurement(String method, MaskSet masks) {
    return measurements.stream()
        .filter(m -> m.method().equals(method) && m.masks().equals(masks))
        .findFirst()
        .orElseThrow();
  }

  /** By how much {@code method} is above {@code other} on a mask set. */
  public Difference difference(String method, String other, MaskSet masks) {
    return differences.stream()
        .flatMap(d -> List.of(d, d.reversed()).stream())
        .filter(
            d -> d.method().equals(method) && d.other().equals(other) && d.masks().equals(masks))
        .findFirst()
        .orElseThrow();
  }

  /** The method with the highest pooled PSNR inside the hole. */
  public Row best(MaskSet masks) {
    return best(rows(masks, Region.HOLE));
  }

  static Row best(List<Row> rows) {
    return rows.stream().max(Comparator.comparingDouble(r -> r.score().psnrPooled())).orElseThrow();
  }
}
