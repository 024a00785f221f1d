package io.github.inpaint4j.fill.patchmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How unlike two patches are; 17x33 pixels, patches of 5x5. */
class LevelTest {
  private static final int HEIGHT = 17;
  private static final int WIDTH = 33;
  private static final int RADIUS = 2;
  private static final Mask HOLE = Mask.rectangle(HEIGHT, WIDTH, 6, 8, 5, 4);
  private static final int TARGET = 8 * WIDTH + 10;
  private static final int SOURCE = 8 * WIDTH + 20;

  private static Level level(Image image) {
    return new Level(List.of(image), HOLE, RADIUS, Expected.NOTHING);
  }

  private static float distance(Level level, int source) {
    return level.distance(TARGET, source, Float.MAX_VALUE);
  }

  @Test
  void differencesCountAfterTheBestToneWithinBounds() {
    Image image = TestImages.noise(HEIGHT, WIDTH, 1);
    double flat = distance(level(new Image(HEIGHT, WIDTH)), SOURCE); // it is far away, no more
    assertThat(distance(level(image), SOURCE) - flat).isCloseTo(toned(image), within(1e-3));
  }

  /** By trying all tones. */
  private static double toned(Image image) {
    double sum = 0;
    for (int c = 0; c < Image.CHANNELS; c++) {
      double least = Double.MAX_VALUE;
      for (int tone = -1000; tone <= 1000; tone++) {
        least = Math.min(least, toned(image, c, tone * 7e-5));
      }
      sum += least;
    }
    return sum;
  }

  private static double toned(Image image, int channel, double tone) {
    double sum = 0;
    for (int y = -RADIUS; y <= RADIUS; y++) {
      for (int x = -RADIUS; x <= RADIUS; x++) {
        double off = image.get(channel, 8 + y, 10 + x) - image.get(channel, 8 + y, 20 + x) - tone;
        sum += off * off;
      }
    }
    return sum;
  }

  @Test
  void ofTwoThatLookAlikeTheNearerIsLessUnlike() {
    Level level = level(new Image(HEIGHT, WIDTH));
    assertThat(distance(level, SOURCE)).isLessThan(distance(level, SOURCE + 5));
  }

  @Test
  void expectedIsTheMeanOfASmoothFill() {
    Image image = TestImages.noise(HEIGHT, WIDTH, 2);
    Image smooth = SmoothFill.HARMONIC.inpaint(image, HOLE);
    double sum = 0;
    for (int c = 0; c < Image.CHANNELS; c++) {
      double off = 0;
      for (int y = -RADIUS; y <= RADIUS; y++) {
        for (int x = -RADIUS; x <= RADIUS; x++) {
          off += (smooth.get(c, 8 + y, 10 + x) - smooth.get(c, 8 + y, 20 + x)) / 25;
        }
      }
      sum += 25 * off * off;
    }
    Expected expected = new Expected(List.of(image), HOLE, RADIUS);
    assertThat(expected.distance(TARGET, SOURCE)).isCloseTo((float) sum, within(1e-4f));
  }

  @Test
  void whatIsNotExpectedIsMoreUnlike() {
    Image image = TestImages.noise(HEIGHT, WIDTH, 3);
    Expected expected = new Expected(List.of(image), HOLE, RADIUS);
    Level choosy = new Level(List.of(image), HOLE, RADIUS, expected);
    assertThat(distance(choosy, SOURCE)).isGreaterThan(distance(level(image), SOURCE));
  }
}
