package io.github.inpaint4j.fill.patchmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Patches of 5x5 in 17x33 pixels. */
class ExpectedTest {
  private static final int WIDTH = 33;
  private static final int RADIUS = 2;
  private static final Mask HOLE = Mask.rectangle(17, WIDTH, 6, 8, 5, 4);
  private static final int TARGET = 8 * WIDTH + 10;
  private static final int SOURCE = 8 * WIDTH + 20;
  private static final Image COLOURS = TestImages.noise(17, WIDTH, 1);
  private static final Image ROUGHNESS = TestImages.noise(17, WIDTH, 2);

  @Test
  void isTheMeanOverAPatchOfEveryLayer() {
    Expected expected = new Expected(List.of(smooth(COLOURS), smooth(ROUGHNESS)), RADIUS);
    double apart = apart(COLOURS) + apart(ROUGHNESS);
    assertThat(expected.distance(TARGET, SOURCE)).isCloseTo((float) apart, within(1e-4f));
  }

  private static Image smooth(Image layer) {
    return SmoothFill.HARMONIC.inpaint(layer, HOLE);
  }

  private static double apart(Image layer) {
    Image smooth = smooth(layer);
    double sum = 0;
    for (int c = 0; c < Image.CHANNELS; c++) {
      double off = 0;
      for (int y = 8 - RADIUS; y <= 8 + RADIUS; y++) {
        for (int x = -RADIUS; x <= RADIUS; x++) {
          off += (smooth.get(c, y, 10 + x) - smooth.get(c, y, 20 + x)) / 25;
        }
      }
      sum += 25 * off * off;
    }
    return sum;
  }

  @Test
  void whatIsNotExpectedIsObjectedTo() {
    Expected expected = new Expected(List.of(smooth(COLOURS)), RADIUS);
    Level choosy = new Level(List.of(COLOURS), HOLE, RADIUS, expected);
    Level careless = new Level(List.of(COLOURS), HOLE, RADIUS, Expected.NOTHING);
    assertThat(choosy.objection(TARGET, SOURCE)).isGreaterThan(careless.objection(TARGET, SOURCE));
  }
}
