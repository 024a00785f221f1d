package io.github.inpaint4j.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureReader;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Masks of every kind that people bring, as files. */
class MaskLookTest {
  private static final int HEIGHT = 9;
  private static final int WIDTH = 17;
  private static final int RED = 0xffff0000;
  private static final int BLACK = 0xff000000;

  /** Argb or, if the picture is grey, sample values. */
  private interface Painted {
    int at(int y, int x);
  }

  private static Picture argb(int type, Painted painted) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    for (int i = 0; i < HEIGHT * WIDTH; i++) {
      image.setRGB(i % WIDTH, i / WIDTH, painted.at(i / WIDTH, i % WIDTH));
    }
    return file(image);
  }

  private static Picture samples(BufferedImage image, Painted painted) throws IOException {
    for (int i = 0; i < HEIGHT * WIDTH; i++) {
      image.getRaster().setSample(i % WIDTH, i / WIDTH, 0, painted.at(i / WIDTH, i % WIDTH));
    }
    return file(image);
  }

  private static BufferedImage of(int type) {
    return new BufferedImage(WIDTH, HEIGHT, type);
  }

  private static Picture file(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return PictureReader.DEFAULT.read(bytes.toByteArray(), "mask.png");
  }

  private static boolean in(int y, int x) {
    return y > 2 && y < 6 && x > 4 && x < 12;
  }

  static Stream<Arguments> masksWithoutAHole() throws IOException {
    int argb = BufferedImage.TYPE_INT_ARGB;
    IndexColorModel redOnBlack =
        new IndexColorModel(1, 2, new byte[] {0, -1}, new byte[2], new byte[2]);
    return Stream.of(
        Arguments.of(
            samples(of(BufferedImage.TYPE_BYTE_GRAY), (y, x) -> in(y, x) ? 1 : 0),
            "has no white: its brightest value is 1 of 255, and white begins at 128"),
        Arguments.of(
            samples(of(BufferedImage.TYPE_USHORT_GRAY), (y, x) -> in(y, x) ? 257 : 0),
            "has no white: its brightest value is 257 of 65535, and white begins at 32768"),
        Arguments.of(
            argb(BufferedImage.TYPE_INT_RGB, (y, x) -> in(y, x) ? RED : BLACK),
            "has no white: its marks are #ff0000; paint them white"),
        Arguments.of(
            argb(argb, (y, x) -> in(y, x) ? RED : 0),
            "has no white: its marks are #ff0000; paint them white"),
        Arguments.of(
            samples(
                new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, redOnBlack),
                (y, x) -> in(y, x) ? 1 : 0),
            "has no white: its marks are #ff0000; paint them white"),
        Arguments.of(
            argb(argb, (y, x) -> in(y, x) ? BLACK : 0),
            "has no white, it is black and transparent; if the black is the hole, the"
                + " mask's polarity is black, else paint the hole white"),
        Arguments.of(
            argb(argb, (y, x) -> 0xffffff),
            "is transparent all over; what is transparent in a mask marks nothing"),
        Arguments.of(
            samples(of(BufferedImage.TYPE_BYTE_BINARY), (y, x) -> 0), "is black all over"));
  }

  @ParameterizedTest
  @MethodSource("masksWithoutAHole")
  void whyAMaskMarksNothingIsSaid(Picture mask, String why) {
    assertThat(MaskFiles.of(mask, Polarity.WHITE).area()).isZero();
    assertThat(MaskLook.at(mask).whyEmpty(Polarity.WHITE)).isEqualTo(why);
  }

  @Test
  void whereBlackIsTheHoleItIsBlackThatIsMissed() throws IOException {
    Picture white = samples(of(BufferedImage.TYPE_BYTE_BINARY), (y, x) -> 1);
    Picture pale = samples(of(BufferedImage.TYPE_BYTE_GRAY), (y, x) -> in(y, x) ? 200 : 255);
    assertThat(MaskLook.at(white).whyEmpty(Polarity.BLACK)).isEqualTo("is white all over");
    assertThat(MaskLook.at(pale).whyEmpty(Polarity.BLACK))
        .isEqualTo("has no black: its darkest value is 200 of 255");
  }

  @Test
  void photographsAreToldFromMasksAndSoftMasks() throws IOException {
    assertThat(MaskLook.at(Picture.of(TestImages.noise(HEIGHT, WIDTH, 1))).photograph())
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .matches(
                        "looks like a photograph, not like a mask: 9\\d % of it is neither black"
                            + " nor white"));
    Picture soft =
        samples(of(BufferedImage.TYPE_BYTE_GRAY), (y, x) -> in(y, x) ? 255 : x == 3 ? 9 * y : 0);
    Picture labels = samples(of(BufferedImage.TYPE_BYTE_GRAY), (y, x) -> 50 * (x % 5));
    assertThat(MaskLook.at(soft).photograph()).isEmpty();
    assertThat(MaskLook.at(labels).photograph()).isEmpty();
  }
}
