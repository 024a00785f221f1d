package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayTest {
  @ParameterizedTest
  @ValueSource(strings = {"rgb8.png", "grey8.png", "rgb16.png", "rgba8.png", "greya16.png"})
  void theHoleIsReddenedAndTheRestIsThePicture(String sample) throws IOException {
    Picture picture = PictureReader.DEFAULT.read(SamplePictures.all().get(sample), sample);
    Image overlay = Overlay.of(picture, pixel -> pixel == 1).image();
    for (int x = 0; x < 3; x++) {
      for (int c = 0; c < Image.CHANNELS; c++) {
        float onPaper = 1 - picture.alpha(0)[x] * (1 - picture.image().get(c, 0, x));
        float red = c == 0 ? 1 : 0;
        float expected = x == 1 ? 0.4f * onPaper + 0.6f * red : onPaper;
        assertThat(overlay.get(c, 0, x)).isEqualTo(Math.round(expected * 255) / 255f);
      }
    }
  }

  @Test
  void pixelsAreCountedRowByRow() {
    Image grey = new Image(3, 2);
    Image overlay = Overlay.of(Picture.of(grey), pixel -> pixel == 5).image();
    for (int i = 0; i < 6; i++) {
      assertThat(overlay.get(0, i / 2, i % 2) > 0.5f).isEqualTo(i == 5);
    }
  }
}
