package io.github.inpaint4j.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.detect.Likelihood;
import io.github.inpaint4j.mask.Mask;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static final int HEIGHT = 17;
  private static final int WIDTH = 33;

  /** scikit-learn's, by {@code measure/src/test/golden/finding.py}. */
  private static final double AVERAGE_PRECISION = 0.5193907691783428;

  @Test
  void averagePrecisionIsScikitLearns() {
    float[] values = new float[HEIGHT * WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = level(i) / 255f;
    }
    Mask damage = Mask.of(HEIGHT, WIDTH, i -> i % 5 == 0 || level(i) > 200 && i % 2 == 1);
    Finding finding = new Finding();
    finding.add(Likelihood.of(HEIGHT, WIDTH, values), damage, 0.5);
    assertThat(finding.averagePrecision()).isCloseTo(AVERAGE_PRECISION, within(1e-12));
  }

  private static int level(int i) {
    return (7 * i * i + 3 * i) % 256;
  }

  @Test
  void withinTwoPixelsIsRight() {
    Finding finding = new Finding();
    finding.add(certain(column(10)), column(12), 0.5);
    assertThat(finding.precision()).isEqualTo(1);
    assertThat(finding.recall()).isEqualTo(1);
    assertThat(finding.f1()).isEqualTo(1);
  }

  @Test
  void threePixelsBesideIsWrong() {
    Finding finding = new Finding();
    finding.add(certain(column(10)), column(13), 0.5);
    assertThat(finding.precision()).isZero();
    assertThat(finding.recall()).isZero();
    assertThat(finding.f1()).isZero();
  }

  @Test
  void halfOfTheDamageIsHalfRecalled() {
    Finding finding = new Finding();
    finding.add(certain(column(10)), column(10).union(column(20)), 0.5);
    assertThat(finding.precision()).isEqualTo(1);
    assertThat(finding.recall()).isEqualTo(0.5);
    assertThat(finding.f1()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void whatIsFoundInASoundPictureIsAFalseAlarm() {
    Finding finding = new Finding();
    finding.addSound(certain(column(3)), 0.5);
    finding.addSound(certain(Mask.none(HEIGHT, WIDTH)), 0.5);
    assertThat(finding.falseAlarms()).isEqualTo(0.5 / WIDTH);
    assertThat(finding.worstFalseAlarms()).isEqualTo(1.0 / WIDTH);
  }

  @Test
  void nothingToFindAndNothingFoundIsPerfect() {
    Finding finding = new Finding();
    finding.add(certain(Mask.none(HEIGHT, WIDTH)), Mask.none(HEIGHT, WIDTH), 0.5);
    assertThat(finding.f1()).isEqualTo(1);
    assertThat(finding.averagePrecision()).isEqualTo(1);
    assertThat(finding.falseAlarms()).isZero();
  }

  private static Mask column(int left) {
    return Mask.rectangle(HEIGHT, WIDTH, 0, left, HEIGHT, 1);
  }

  private static Likelihood certain(Mask mask) {
    float[] values = new float[HEIGHT * WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = mask.isHole(i) ? 1 : 0;
    }
    return Likelihood.of(HEIGHT, WIDTH, values);
  }
}
