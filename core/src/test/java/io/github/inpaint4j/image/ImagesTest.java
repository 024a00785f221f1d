package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import org.junit.jupiter.api.Test;

class ImagesTest {
  @Test
  void resizingAConstantChangesNothing() {
    Image grey = new Image(9, 14);
    java.util.Arrays.fill(grey.pixels(), 0.25f);
    for (int[] size : new int[][] {{3, 5}, {30, 40}, {9, 14}, {1, 1}}) {
      for (float v : Images.resize(grey, size[0], size[1]).pixels()) {
        assertThat(v).isEqualTo(0.25f, within(1e-6f));
      }
    }
  }

  @Test
  void resizingToTheSameSizeIsTheSamePicture() {
    Image image = TestImages.noise(6, 7, 1);
    assertThat(Images.resize(image, 6, 7)).isEqualTo(image);
  }

  @Test
  void shrinkingKeepsTheMean() {
    Image image = TestImages.noise(64, 64, 1);
    assertThat(mean(Images.resize(image, 16, 16))).isEqualTo(mean(image), within(0.02));
  }

  private static double mean(Image image) {
    double sum = 0;
    for (float v : image.pixels()) {
      sum += v;
    }
    return sum / image.pixels().length;
  }

  @Test
  void cropOfThePaddedIsTheOriginal() {
    Image image = TestImages.noise(6, 7, 1);
    assertThat(Images.crop(Images.padTo(image, 20, 9), new Area(0, 0, 6, 7))).isEqualTo(image);
  }

  @Test
  void pastedPartIsWhatIsCroppedAndTheRestStays() {
    Image image = TestImages.noise(6, 7, 1);
    Image part = TestImages.noise(3, 4, 2);
    Area area = new Area(2, 1, 3, 4);
    Image pasted = image.copy();
    Images.paste(part, pasted, area);
    assertThat(Images.crop(pasted, area)).isEqualTo(part);
    Images.paste(Images.crop(image, area), pasted, area);
    assertThat(pasted).isEqualTo(image);
    assertThatThrownBy(() -> Images.paste(part, image, new Area(4, 1, 3, 4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Images.paste(part, image, new Area(2, 1, 4, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mirroredIsReadFromTheRight() {
    Image image = TestImages.noise(3, 5, 1);
    Image mirrored = Images.mirrored(image);
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int i = 0; i < 15; i++) {
        assertThat(mirrored.get(c, i / 5, i % 5)).isEqualTo(image.get(c, i / 5, 4 - i % 5));
      }
    }
  }

  @Test
  void shiftedIsTheSamePictureBehindItsReflection() {
    Image image = TestImages.noise(3, 4, 1);
    Image shifted = Images.shifted(image, 2, 1);
    assertThat(Images.crop(shifted, new Area(2, 1, 3, 4))).isEqualTo(image);
    assertThat(shifted.get(1, 1, 1)).isEqualTo(image.get(1, 0, 0));
    assertThat(shifted.get(1, 0, 2)).isEqualTo(image.get(1, 1, 1));
    assertThat(shifted.get(1, 4, 0)).isEqualTo(image.get(1, 2, 0));
  }

  @Test
  void shownOnesAreRoundedAndHeldToEightBits() {
    Image image = new Image(1, 2);
    image.set(0, 0, 0, 0.5f);
    image.set(1, 0, 0, -3);
    image.set(2, 0, 0, 7);
    image.set(0, 0, 1, 1.4f / 255);
    image.set(1, 0, 1, 1.6f / 255);
    image.set(2, 0, 1, 100f / 255);
    java.awt.image.BufferedImage shown = Images.toBuffered(image);
    assertThat(shown.getRGB(0, 0)).isEqualTo(0xff8000ff);
    assertThat(shown.getRGB(1, 0)).isEqualTo(0xff010264);
  }

  @Test
  void fitShrinksTheLargestPartOfTheShape() {
    Image tall = TestImages.noise(40, 12, 1);
    Image part = Images.crop(tall, new Area(8, 0, 24, 12));
    assertThat(Images.fit(tall, 8, 4)).isEqualTo(Images.resize(part, 8, 4));
  }

  @Test
  void shrunkToAThirdAPixelIsTheWeightedMeanOfFive() {
    Image line = TestImages.noise(1, 9, 1);
    Image third = Images.resize(line, 1, 3);
    double sum = 0;
    int[] weights = {1, 2, 3, 2, 1};
    for (int k = 0; k < 5; k++) {
      sum += weights[k] / 9.0 * line.get(0, 0, 2 + k);
    }
    assertThat((double) third.get(0, 0, 1)).isEqualTo(sum, within(1e-6));
  }

  @Test
  void fitTakesTheCentre() {
    Image wide = TestImages.noise(10, 30, 1);
    assertThat(Images.fit(wide, 10, 10)).isEqualTo(Images.crop(wide, new Area(0, 10, 10, 10)));
  }

  @Test
  void cropOutsideIsRefused() {
    assertThatThrownBy(() -> Images.crop(new Image(4, 4), new Area(1, 1, 4, 4)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
