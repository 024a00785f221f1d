package io.github.inpaint4j.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import org.junit.jupiter.api.Test;

class KnownTest {
  private static final int HEIGHT = 5;
  private static final int WIDTH = 7;
  private static final Mask HOLE = Mask.rectangle(HEIGHT, WIDTH, 1, 2, 2, 3);

  private static Image grey() {
    Image noise = TestImages.noise(HEIGHT, WIDTH, 1);
    Image grey = new Image(HEIGHT, WIDTH);
    int area = HEIGHT * WIDTH;
    for (int i = 0; i < grey.pixels().length; i++) {
      grey.pixels()[i] = noise.pixels()[i % area];
    }
    return grey;
  }

  @Test
  void whereAllThatIsKnownIsGreyTheFillIsTheMeanOfItsChannels() {
    Image fill = TestImages.noise(HEIGHT, WIDTH, 2);
    Image made = Known.of(HOLE.composite(grey(), fill), HOLE).greyIfGrey(fill);
    for (int i = 0; i < HEIGHT * WIDTH; i++) {
      double mean = 0;
      for (int c = 0; c < Image.CHANNELS; c++) {
        mean += fill.get(c, i / WIDTH, i % WIDTH) / 3.0;
      }
      for (int c = 0; c < Image.CHANNELS; c++) {
        assertThat(made.get(c, i / WIDTH, i % WIDTH)).isCloseTo((float) mean, within(1e-6f));
      }
    }
  }

  @Test
  void oneColouredPixelInAnyChannelLetsTheFillBeColoured() {
    Image fill = TestImages.noise(HEIGHT, WIDTH, 2);
    for (int c = 0; c < Image.CHANNELS; c++) {
      Image image = grey();
      image.set(c, HEIGHT - 1, WIDTH - 1, 1 - image.get(c, HEIGHT - 1, WIDTH - 1));
      assertThat(Known.of(image, HOLE).greyIfGrey(fill)).isEqualTo(fill);
    }
  }

  @Test
  void everyChannelIsHeldWithinItsOwnKnownRange() {
    Image image = TestImages.ramp(HEIGHT, WIDTH);
    Image wild = HOLE.composite(image, TestImages.noise(HEIGHT, WIDTH, 3));
    Known known = Known.of(wild, HOLE);
    for (int c = 0; c < Image.CHANNELS; c++) {
      assertThat(known.held(c, -1)).isEqualTo(image.get(c, 0, 0));
      assertThat(known.held(c, 2)).isEqualTo(image.get(c, HEIGHT - 1, WIDTH - 1));
      assertThat(known.held(c, image.get(c, 2, 3))).isEqualTo(image.get(c, 2, 3));
    }
  }
}
