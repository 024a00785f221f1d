package io.github.inpaint4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.metric.Psnr;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static final int PICTURES = 100;

  /** How often the bad half is drawn is binomial: 40 to 60 of 100 in 95 % of all resamples. */
  @Test
  void intervalIsThatOfTheBinomialDistribution() {
    double[] squared = IntStream.range(0, PICTURES).mapToDouble(i -> i < 50 ? 4 : 1).toArray();
    double[] samples = new double[PICTURES];
    Arrays.fill(samples, 100);
    double[] resampled = new Bootstrap(PICTURES, 1).psnr(squared, samples);
    Bootstrap.Interval interval = Bootstrap.interval(resampled);
    assertThat(interval.low()).isBetween(psnrOf(62), psnrOf(58));
    assertThat(interval.high()).isBetween(psnrOf(42), psnrOf(38));
    assertThat(Arrays.stream(resampled).average().orElseThrow()).isBetween(psnrOf(51), psnrOf(49));
  }

  private static double psnrOf(int bad) {
    return Psnr.of((4.0 * bad + (PICTURES - bad)) / (100.0 * PICTURES));
  }

  @Test
  void largePicturesCountMore() {
    double[] resampled = new Bootstrap(2, 1).psnr(new double[] {1, 1}, new double[] {10, 1000});
    assertThat(resampled).contains(Psnr.of(0.1), Psnr.of(0.001), Psnr.of(2 / 1010.0));
  }

  @Test
  void inAMeanEveryPictureCountsAlike() {
    assertThat(new Bootstrap(2, 1).mean(new double[] {1, 3})).containsOnly(1, 2, 3);
  }

  @Test
  void intervalLeavesOutATwentiethAltogether() {
    double[] values = IntStream.range(0, 1000).mapToDouble(i -> 999 - i).toArray();
    assertThat(Bootstrap.interval(values)).isEqualTo(new Bootstrap.Interval(25, 974));
  }

  @Test
  void sameSeedDrawsTheSame() {
    double[] squared = {1, 2, 3};
    double[] samples = {10, 10, 10};
    assertThat(new Bootstrap(3, 7).psnr(squared, samples))
        .isEqualTo(new Bootstrap(3, 7).psnr(squared, samples))
        .isNotEqualTo(new Bootstrap(3, 8).psnr(squared, samples));
  }
}
