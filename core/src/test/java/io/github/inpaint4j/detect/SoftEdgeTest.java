package io.github.inpaint4j.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SoftEdgeTest {
  private static final int HEIGHT = 17;
  private static final int WIDTH = 33;

  /** Grey with a white upright line of two columns, and a third that is half of it. */
  private static Image scratched(float besideIt) {
    Image image = new Image(HEIGHT, WIDTH);
    Arrays.fill(image.pixels(), 0.3f);
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < HEIGHT; y++) {
        image.set(c, y, 10, 1);
        image.set(c, y, 11, 1);
        image.set(c, y, 12, besideIt);
      }
    }
    return image;
  }

  private static float[] line() {
    float[] likelihood = new float[HEIGHT * WIDTH];
    for (int y = 0; y < HEIGHT; y++) {
      likelihood[y * WIDTH + 10] = 0.8f;
      likelihood[y * WIDTH + 11] = 0.8f;
    }
    return likelihood;
  }

  @Test
  void aPixelWithHalfOfTheDamagesColourIsAsLikelyAsTheDamage() {
    float[] wider = SoftEdge.included(scratched(0.65f), line());
    for (int y = 0; y < HEIGHT; y++) {
      assertThat(wider[y * WIDTH + 12]).isEqualTo(0.8f);
      assertThat(wider[y * WIDTH + 9]).isZero();
      assertThat(wider[y * WIDTH + 13]).isZero();
    }
  }

  @Test
  void aHardEdgeStaysWhereItIs() {
    assertThat(SoftEdge.included(scratched(0.3f), line())).isEqualTo(line());
  }

  @Test
  void whatNobodySeesHasNoEdgeAndSmallPicturesHaveRoomForNone() {
    Image flat = new Image(HEIGHT, WIDTH);
    assertThat(SoftEdge.included(flat, line())).isEqualTo(line());
    assertThat(SoftEdge.included(TestImages.noise(1, 1, 1), new float[] {1})).containsExactly(1);
    assertThat(SoftEdge.included(TestImages.noise(2, 3, 1), new float[6])).containsOnly(0);
  }
}
