package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.tif", "a.bmp"})
  void losslessFormatsKeepEverySample(String name) throws IOException {
    Picture picture = Picture.of(TestImages.noise(13, 17, 1));
    picture.write(folder.resolve(name));
    assertThat(Picture.read(folder.resolve(name)).image()).isEqualTo(picture.image());
  }

  @Test
  void onlyTheHoleOfAPictureChanges() throws IOException {
    Picture picture = Picture.of(TestImages.noise(8, 8, 1));
    Image fill = TestImages.noise(8, 8, 2);
    Image out = picture.filled(i -> i == 9, fill, false).image();
    for (int i = 0; i < out.pixels().length; i++) {
      if (i % 64 != 9) {
        assertThat(out.pixels()[i]).isEqualTo(picture.image().pixels()[i]);
      }
    }
    assertThat(out.get(0, 1, 1)).isEqualTo(Math.round(fill.get(0, 1, 1) * 255) / 255f);
  }
}
