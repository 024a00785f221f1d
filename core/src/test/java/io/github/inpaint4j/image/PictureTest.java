package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
  /** Every third pixel. */
  private static final IntPredicate MARKED = pixel -> pixel % 3 == 0;

  @TempDir Path folder;

  /** Lossless files that can hold every sample of such a picture. */
  static Stream<Arguments> losslessFiles() throws IOException {
    List<Arguments> all = new ArrayList<>();
    for (Map.Entry<String, byte[]> sample : SamplePictures.all().entrySet()) {
      Picture picture = PictureReader.DEFAULT.read(sample.getValue(), sample.getKey());
      for (String name : List.of("a.png", "a.tif", "a.bmp")) {
        boolean plain = picture.bits() == 8 && !picture.hasAlpha();
        if (plain || !name.endsWith("bmp")) {
          all.add(Arguments.of(sample.getKey(), name, picture));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("losslessFiles")
  void outsideOfTheHoleEverySampleIsWrittenAsItWasRead(String sample, String name, Picture picture)
      throws IOException {
    Image fill = TestImages.noise(3, 4, 7);
    picture.filled(MARKED, fill, 2, 5, Alpha.KEPT).write(folder.resolve(name));
    Picture read = Picture.read(folder.resolve(name));
    assertThat(read.bits()).isEqualTo(picture.bits());
    assertThat(read.isGrey()).isEqualTo(picture.isGrey());
    assertThat(read.hasAlpha()).isEqualTo(picture.hasAlpha());
    int largest = (1 << picture.bits()) - 1;
    for (int y = 0; y < picture.height(); y++) {
      assertThat(read.alpha(y)).isEqualTo(picture.alpha(y));
      for (int x = 0; x < picture.width(); x++) {
        boolean inside = MARKED.test(y * picture.width() + x) && y >= 2 && y < 5 && x >= 5;
        for (int c = 0; c < Image.CHANNELS; c++) {
          float expected = picture.image().get(c, y, x);
          if (inside) {
            expected = Math.round(colour(fill, picture, c, y - 2, x - 5) * largest);
            expected /= largest;
          }
          assertThat(read.image().get(c, y, x)).isEqualTo(expected);
        }
      }
    }
  }

  private static float colour(Image fill, Picture picture, int channel, int y, int x) {
    return picture.isGrey()
        ? (fill.get(0, y, x) + fill.get(1, y, x) + fill.get(2, y, x)) / 3
        : fill.get(channel, y, x);
  }

  @ParameterizedTest
  @CsvSource({
    "rgba8.png, a.jpg, transparency",
    "greya8.png, a.bmp, transparency",
    "rgb16.png, a.jpg, 16 bits per sample",
    "grey16.png, a.bmp, 16 bits per sample"
  })
  void whatAFormatCannotHoldIsNeverDropped(String sample, String name, String lost)
      throws IOException {
    Picture picture = sample(sample);
    assertThatThrownBy(() -> picture.write(folder.resolve(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            name + " cannot hold the picture's " + lost + "; write a .png or .tif file");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.bmp", "a.jpg"})
  void anAlphaChannelThatIsOpaqueEverywhereIsNoLoss(String name) throws IOException {
    Picture picture = sample("rgba8.png");
    Picture opaque = picture.filled(i -> true, picture.image(), Alpha.OPAQUE);
    opaque.write(folder.resolve(name));
    Picture read = Picture.read(folder.resolve(name));
    assertThat(read.hasAlpha()).isFalse();
    if (name.endsWith("bmp")) {
      assertThat(read.image()).isEqualTo(picture.image());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.gif", "a.webp", "a.txt", "a"})
  void formatsThatAreNotWrittenAreSaid(String name) {
    Picture picture = Picture.of(TestImages.noise(2, 2, 1));
    assertThatThrownBy(() -> picture.write(folder.resolve(name)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "are written as .png, .tif, .bmp or .jpg; choose one of these endings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.tif", "a.jpg"})
  void aColourProfileIsKeptAndNoSampleConverted(String name) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    Picture plain = sample("rgb8.png");
    Picture picture =
        PictureReader.DEFAULT.read(
            Parts.withProfile(SamplePictures.all().get("rgb8.png"), profile), "a");
    assertThat(picture.image()).isEqualTo(plain.image());
    picture.write(folder.resolve(name));
    Picture read = Picture.read(folder.resolve(name));
    assertThat(read.profile()).hasValueSatisfying(p -> assertThat(p.getData()).isEqualTo(profile));
    if (name.endsWith("jpg")) {
      plain.write(folder.resolve("plain.jpg"));
      plain = Picture.read(folder.resolve("plain.jpg"));
    }
    assertThat(read.image()).isEqualTo(plain.image());
    assertThat(plain.profile()).isEmpty();
  }

  @Test
  void aProfileThatIsBrokenIsLeftOut() throws IOException {
    byte[] file = Parts.withProfile(SamplePictures.all().get("rgb8.png"), new byte[300]);
    Picture picture = PictureReader.DEFAULT.read(file, "a");
    assertThat(picture.image()).isEqualTo(sample("rgb8.png").image());
    assertThat(picture.profile()).isEmpty();
  }

  private static Picture sample(String name) throws IOException {
    return PictureReader.DEFAULT.read(SamplePictures.all().get(name), name);
  }

  @Test
  void aPartOfThePictureIsTheSamePixels() throws IOException {
    Picture picture = sample("rgb16.png");
    assertThat(picture.image(new Area(2, 3, 4, 5)))
        .isEqualTo(Images.crop(picture.image(), new Area(2, 3, 4, 5)));
  }

  @Test
  void theHoleOfATransparentPictureBecomesOpaqueOnlyWhenAsked() throws IOException {
    Picture picture = sample("rgba8.png");
    assertThat(picture.alpha(0)[1]).isZero();
    Image fill = new Image(1, 2);
    assertThat(picture.filled(i -> true, fill, Alpha.KEPT).alpha(0)).isEqualTo(picture.alpha(0));
    assertThat(picture.filled(i -> true, fill, Alpha.OPAQUE).alpha(0)[1]).isEqualTo(1);
  }
}
