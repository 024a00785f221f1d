package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.evaluate.Bootstrap.Interval;
import io.github.inpaint4j.metric.Errors;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a method scores within a region.
 *
 * @param images that have such pixels
 * @param psnrPooled in dB, of the mean squared error over all samples
 * @param psnrMean in dB, mean of the pictures' own PSNR
 * @param ciLow lower end of the 95 % bootstrap interval of {@code psnrPooled}
 * @param ciHigh upper end of it
 * @param l1 mean absolute error, in [0,1]
 * @param ssim mean structural similarity, in [-1,1]
 * @param sharpness gradient energy over that of the truth
 * @param bce binary cross-entropy, in nats
 * @param bceExcess what of it a perfect fill would not have
 * @param structure whether edges stand where they should, mean of the pictures: 0 = all do
 * @param texture whether the hole has the truth's texture, mean of the pictures: 0 = it has; both
 *     inside the hole, not a number elsewhere
 */
public record Score(
    int images,
    double psnrPooled,
    double psnrMean,
    double ciLow,
    double ciHigh,
    double l1,
    double ssim,
    double sharpness,
    double bce,
    double bceExcess,
    Estimate structure,
    Estimate texture) {

  /** A mean over pictures and its 95 % bootstrap interval. */
  public record Estimate(double value, double low, double high) {
    private static Estimate of(
        List<Errors> pictures, ToDoubleFunction<Errors> error, Bootstrap bootstrap) {
      double[] values = pictures.stream().mapToDouble(error).toArray();
      double mean = Arrays.stream(values).sum() / values.length;
      if (Double.isNaN(mean)) {
        return new Estimate(mean, mean, mean);
      }
      Interval interval = Bootstrap.interval(bootstrap.mean(values));
      return new Estimate(mean, interval.low(), interval.high());
    }
  }

  /**
   * @param pictures one for each, at least one; each with pixels
   */
  static Score of(List<Errors> pictures, Bootstrap bootstrap) {
    Errors sum = Errors.sum(pictures);
    Interval interval = Bootstrap.interval(resampled(pictures, bootstrap));
    return new Score(
        pictures.size(),
        sum.psnr(),
        Errors.meanPsnr(pictures),
        interval.low(),
        interval.high(),
        sum.l1(),
        sum.ssim(),
        sum.sharpness(),
        sum.bce(),
        sum.bceExcess(),
        Estimate.of(pictures, Errors::structure, bootstrap),
        Estimate.of(pictures, Errors::texture, bootstrap));
  }

  static double[] resampled(List<Errors> pictures, Bootstrap bootstrap) {
    return bootstrap.psnr(
        pictures.stream().mapToDouble(Errors::squared).toArray(),
        pictures.stream().mapToDouble(Errors::pixels).map(pixels -> 3 * pixels).toArray());
  }
}
