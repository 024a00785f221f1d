package io.github.inpaint4j.fill.patchmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a level says of patches, computed once more as it is written down. */
class LevelTest {
  private static final int HEIGHT = 23;
  private static final int WIDTH = 31;
  private static final int RADIUS = 2;
  private static final float LARGEST_TONE = 0.07f;
  private static final Mask HOLE = Mask.rectangle(HEIGHT, WIDTH, 8, 12, 4, 6);
  private static final Image PICTURE = TestImages.noise(HEIGHT, WIDTH, 1);
  private static final Image ROUGHNESS = TestImages.noise(HEIGHT, WIDTH, 2);

  private static Level level(Image... layers) {
    return new Level(List.of(layers), HOLE, RADIUS, Expected.NOTHING);
  }

  private static Level half(Level level) {
    return Halving.of(level, SmoothFill.HARMONIC);
  }

  private static int at(int y, int x) {
    return y * WIDTH + x;
  }

  /** Its samples minus those of another one, in one channel. */
  private static double[] apart(Image layer, int c, int target, int source) {
    double[] apart = new double[(2 * RADIUS + 1) * (2 * RADIUS + 1)];
    int n = 0;
    for (int y = -RADIUS; y <= RADIUS; y++) {
      for (int x = -RADIUS; x <= RADIUS; x++) {
        apart[n++] =
            layer.get(c, target / WIDTH + y, target % WIDTH + x)
                - layer.get(c, source / WIDTH + y, source % WIDTH + x);
      }
    }
    return apart;
  }

  private static double squares(Image layer, int target, int source, double most) {
    double sum = 0;
    for (int c = 0; c < Image.CHANNELS; c++) {
      double[] apart = apart(layer, c, target, source);
      double mean = 0;
      for (double d : apart) {
        mean += d / apart.length;
      }
      double tone = Math.max(-most, Math.min(most, mean));
      for (double d : apart) {
        sum += (d - tone) * (d - tone);
      }
    }
    return sum;
  }

  @Test
  void distanceIsThatOfThePatchesOnceTheyHaveTheSameToneAndOfWhatElseIsKnownOfThem() {
    Level level = level(PICTURE, ROUGHNESS);
    for (int source : new int[] {at(2, 2), at(20, 28), at(4, 15), at(18, 3)}) {
      int target = at(9, 14);
      double expected =
          squares(PICTURE, target, source, LARGEST_TONE) + squares(ROUGHNESS, target, source, 0);
      float distance = level.distance(target, source, Float.MAX_VALUE);
      assertThat(distance - level.objection(target, source))
          .isCloseTo((float) expected, within(1e-4f));
    }
  }

  @Test
  void whatIsFartherThanTheLimitIsAnythingAboveIt() {
    Level level = level(PICTURE);
    float distance = level.distance(at(9, 14), at(4, 15), Float.MAX_VALUE);
    assertThat(level.distance(at(9, 14), at(4, 15), distance)).isEqualTo(distance);
    assertThat(level.distance(at(9, 14), at(4, 15), distance / 3)).isGreaterThan(distance / 3);
  }

  @Test
  void whatIsFarAwayIsObjectedTo() {
    Level level = level(PICTURE);
    float near = level.objection(at(9, 14), at(9, 20));
    assertThat(near).isPositive();
    assertThat(level.objection(at(9, 14), at(9, 26))).isCloseTo(2 * near, within(1e-5f));
    assertThat(level.objection(at(9, 14), at(15, 14))).isCloseTo(near, within(1e-5f));
  }

  @Test
  void toneIsTheDifferenceOfTheMeansAndBounded() {
    Level level = level(PICTURE);
    for (int c = 0; c < Image.CHANNELS; c++) {
      double mean = 0;
      double[] apart = apart(PICTURE, c, at(9, 14), at(4, 15));
      for (double d : apart) {
        mean += d / apart.length;
      }
      float bounded = (float) Math.max(-LARGEST_TONE, Math.min(LARGEST_TONE, mean));
      assertThat(level.tone(c, at(9, 14), at(4, 15))).isCloseTo(bounded, within(1e-5f));
    }
  }

  @Test
  void sourcesAreWhollyKnownAndTargetsTouchTheHole() {
    Level level = level(PICTURE);
    for (int y = RADIUS; y < HEIGHT - RADIUS; y++) {
      for (int x = RADIUS; x < WIDTH - RADIUS; x++) {
        Area patch = new Area(y, x, 1, 1).grown(RADIUS);
        boolean known = HOLE.part(patch).area() == 0;
        assertThat(level.isSource(y, x)).as("%d,%d", y, x).isEqualTo(known);
        if (level.box().contains(y, x)) {
          assertThat(level.isTarget(y, x)).as("%d,%d", y, x).isEqualTo(!known);
        }
      }
    }
    assertThat(level.isSource(RADIUS - 1, 5)).isFalse();
    assertThat(level.isSource(5, WIDTH - RADIUS)).isFalse();
    assertThat(level.box()).isEqualTo(HOLE.bounds().grown(RADIUS));
  }

  @Test
  void onlyTheHoleIsFilled() {
    Image picture = PICTURE.copy();
    level(picture, ROUGHNESS.copy())
        .fill((l, c, y, x) -> l == 0 ? 0.001f * (c + 10 * y + 100 * x) : 0);
    for (int i = 0; i < HEIGHT * WIDTH; i++) {
      int y = i / WIDTH;
      int x = i % WIDTH;
      float expected = HOLE.isHole(i) ? 0.001f * (1 + 10 * y + 100 * x) : PICTURE.get(1, y, x);
      assertThat(picture.get(1, y, x)).isEqualTo(expected);
    }
  }

  @Test
  void halfAsLargeIsTheMeanOfWhatIsKnownAndHowMuchItDiffers() {
    Mask hole = Mask.of(HEIGHT, WIDTH, i -> i == at(6, 8) || HOLE.isHole(i));
    Level half = half(new Level(List.of(PICTURE), hole, RADIUS, Expected.NOTHING));
    assertThat(half.height()).isEqualTo(12);
    assertThat(half.width()).isEqualTo(16);
    assertThat(half.hole().isHole(3, 4)).isFalse(); // three of four are known
    assertThat(half.hole().isHole(4, 6)).isTrue();
    double mean = 0;
    double squares = 0;
    for (int i : new int[] {at(6, 9), at(7, 8), at(7, 9)}) {
      double value = PICTURE.get(2, i / WIDTH, i % WIDTH);
      mean += value / 3;
      squares += value * value / 3;
    }
    assertThat((double) half.layers().get(0).get(2, 3, 4)).isCloseTo(mean, within(1e-6));
    double deviation = Math.sqrt(squares - mean * mean);
    assertThat(half.layers().get(1).get(2, 3, 4) / deviation).isCloseTo(roughness(), within(1e-4));
    assertThat(half.layers().get(0).get(0, 11, 15)).isEqualTo(PICTURE.get(0, 22, 30));
  }

  /** How much a deviation counts: as on any other pixel. */
  private static double roughness() {
    Level half = half(level(PICTURE));
    double mean = 0;
    double squares = 0;
    for (int i : new int[] {at(0, 0), at(0, 1), at(1, 0), at(1, 1)}) {
      double value = PICTURE.get(0, i / WIDTH, i % WIDTH);
      mean += value / 4;
      squares += value * value / 4;
    }
    return half.layers().get(1).get(0, 0, 0) / Math.sqrt(squares - mean * mean);
  }

  @Test
  void aQuarterAsLargeDiffersAsMuchAsAllSixteenPixels() {
    Level quarter = half(half(level(PICTURE)));
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < 16; i++) {
      double value = PICTURE.get(1, i / 4, i % 4);
      mean += value / 16;
      squares += value * value / 16;
    }
    double deviation = Math.sqrt(squares - mean * mean);
    assertThat((double) quarter.layers().get(0).get(1, 0, 0)).isCloseTo(mean, within(1e-6));
    assertThat(quarter.layers().get(1).get(1, 0, 0) / deviation)
        .isCloseTo(roughness(), within(1e-4));
  }

  @Test
  void depthIsTheNumberOfStepsToTheNearestKnownPixel() {
    Mask hole = Mask.rectangle(40, 100, 0, 5, 40, 90);
    Depth depth = new Depth(hole, Area.of(40, 100));
    for (int x = 0; x < 100; x++) {
      int steps = Math.max(0, Math.min(Math.min(x - 4, 95 - x), Depth.MOST));
      assertThat(depth.at(17 * 100 + x)).as("column %d", x).isEqualTo(steps);
    }
    Mask small = Mask.rectangle(9, 9, 2, 3, 5, 4);
    Depth within = new Depth(small, small.bounds().grown(1));
    assertThat(within.at(2 * 6 + 2)).isEqualTo(2);
    assertThat(within.at(3 * 6 + 1)).isEqualTo(1);
    assertThat(within.deepest()).isEqualTo(2);
  }
}
