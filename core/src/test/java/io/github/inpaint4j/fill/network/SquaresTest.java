package io.github.inpaint4j.fill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.Grey;
import io.github.inpaint4j.fill.HoleFill;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.InpainterContract;
import io.github.inpaint4j.image.Alpha;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.method.Restoration;
import io.github.inpaint4j.progress.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** With stand-ins for other people's networks, which fill with the mean of what they are shown. */
class SquaresTest extends InpainterContract {
  private static OnnxInpainter aot;

  @BeforeAll
  static void open() throws IOException {
    aot = StandIns.load("aot");
  }

  @AfterAll
  static void close() {
    aot.close();
  }

  @Override
  protected Inpainter inpainter() {
    return Tiled.of(aot);
  }

  @ParameterizedTest
  @CsvSource({
    "lama_fp32, 512, 1e-4",
    "inpainting_lama_2025jan, 512, 1e-4",
    "lama_dynamic01, 256, 1e-4",
    "lama_half, 256, 2e-3",
    "lama_channels_last, 256, 1e-4",
    "lama_4ch, 256, 1e-4",
    "aot, 128, 1e-4",
    "migan, 512, 5e-3",
    "migan_pipeline_v2, 512, 5e-3",
    "migan_raw, 512, 1e-4"
  })
  void holeIsFilledFromTheSquareAroundIt(String name, int side, float near) throws IOException {
    try (Inpainter fill = Tiled.of(StandIns.load(name))) {
      check(fill, TestImages.ramp(512, 512), new Area(300, 40, 60, 70), side, near);
      check(fill, TestImages.ramp(200, 300), new Area(90, 210, 40, 30), side, near);
      check(fill, TestImages.ramp(1100, 1500), new Area(700, 600, 50, 70), side, near);
      check(fill, grey(TestImages.ramp(200, 300)), new Area(3, 5, 40, 30), side, near);
    }
  }

  private static void check(Inpainter fill, Image picture, Area box, int side, float near) {
    Mask hole = Mask.rectangle(picture.height(), picture.width(), box);
    Image filled = fill.inpaint(picture, hole);
    assertThat(hole.hide(filled)).isEqualTo(hole.hide(picture));
    int top = inside(box.top() + box.height() / 2 - side / 2, picture.height() - side);
    int left = inside(box.left() + box.width() / 2 - side / 2, picture.width() - side);
    for (int c = 0; c < Image.CHANNELS; c++) {
      float mean = (float) mean(picture, hole, c, top, left, side);
      assertThat(filled.get(c, box.top(), box.left())).isCloseTo(mean, within(near));
      assertThat(filled.get(c, box.bottom() - 1, box.left() + 9)).isCloseTo(mean, within(near));
    }
  }

  private static int inside(int start, int last) {
    return Math.max(0, Math.min(start, last));
  }

  /** Of the known pixels of a square; beyond the picture, of its mirror image. */
  private static double mean(Image picture, Mask hole, int c, int top, int left, int side) {
    int height = Math.min(side, picture.height());
    int width = Math.min(side, picture.width());
    double sum = 0;
    int known = 0;
    for (int v = 0; v < side; v++) {
      for (int u = 0; u < side; u++) {
        int y = top + Images.reflected(v, height);
        int x = left + Images.reflected(u, width);
        sum += hole.isHole(y, x) ? 0 : picture.get(c, y, x);
        known += hole.isHole(y, x) ? 0 : 1;
      }
    }
    return sum / known;
  }

  private static Image grey(Image picture) {
    Image grey = picture.copy();
    int plane = picture.height() * picture.width();
    for (int i = plane; i < grey.pixels().length; i++) {
      grey.pixels()[i] = grey.pixels()[i % plane];
    }
    return grey;
  }

  @ParameterizedTest
  @MethodSource("io.github.inpaint4j.fill.network.StandIns#everyWayOfFeeding")
  void alphaGreyAndTheKnownSamplesOfAFileStay(String name) throws IOException {
    Mask hole = Mask.rectangle(50, 70, 20, 20, 9, 9);
    try (Inpainter fill = Tiled.of(StandIns.load(name))) {
      Restoration restoration = new Restoration(fill, Alpha.KEPT);
      BufferedImage argb = new BufferedImage(70, 50, BufferedImage.TYPE_INT_ARGB);
      BufferedImage grey = new BufferedImage(70, 50, BufferedImage.TYPE_USHORT_GRAY);
      for (int i = 0; i < 70 * 50; i++) {
        argb.setRGB(i % 70, i / 70, 0x80402000 + i % 70);
        grey.getRaster().setSample(i % 70, i / 70, 0, 30_000 + i % 70);
      }
      BufferedImage colours = restored(restoration, argb, hole);
      assertThat(colours.getRGB(3, 4)).isEqualTo(argb.getRGB(3, 4));
      assertThat(colours.getRGB(24, 24) >>> 8).isEqualTo(0x804020);
      BufferedImage deep = restored(restoration, grey, hole);
      assertThat(deep.getType()).isEqualTo(BufferedImage.TYPE_USHORT_GRAY);
      assertThat(deep.getRaster().getSample(3, 4, 0)).isEqualTo(30_003);
      assertThat(deep.getRaster().getSample(24, 24, 0)).isBetween(30_000, 30_069);
    }
  }

  private static BufferedImage restored(Restoration by, BufferedImage picture, Mask hole) {
    return by.restore(Picture.of(picture), hole, Progress.NONE).toBuffered();
  }

  /** Fills with grey; keeps what it was asked. */
  private static final class Asked extends HoleFill {
    private final List<Mask> holes = new ArrayList<>();

    @Override
    protected void paint(Image image, Mask hole, Progress progress) {
      holes.add(hole);
      hole.paste(Grey.of(image.height(), image.width()), image);
    }
  }

  private static List<Mask> asked(Sizes sizes, Mask hole) {
    Asked network = new Asked();
    Image picture = TestImages.ramp(hole.height(), hole.width());
    Image filled = new Squares(network, sizes).inpaint(picture, hole);
    assertThat(hole.hide(filled)).isEqualTo(hole.hide(picture));
    return network.holes;
  }

  @Test
  void largeHoleIsShownOnceAndTakesAboutHalfOfTheSide() {
    Sizes fixed = new Sizes.Fixed(new Size(128, 128));
    List<Mask> holes = asked(fixed, Mask.rectangle(400, 500, 80, 90, 200, 230));
    assertThat(holes).hasSize(1);
    assertThat(holes.get(0).bounds().width()).isBetween(50, 80);
    assertThat(Size.of(new Image(holes.get(0).height(), holes.get(0).width())))
        .isEqualTo(new Size(128, 128));
  }

  /** Squares within it would be cheaper, and see nothing. */
  @Test
  void largeHoleInALargePictureIsShownOnceToo() {
    Mask hole = Mask.rectangle(900, 1000, 290, 330, 300, 310);
    assertThat(asked(new Sizes.Fixed(new Size(128, 128)), hole)).hasSize(1);
  }

  @Test
  void specksFarApartAreShownAlone() {
    Mask specks = Mask.of(600, 700, i -> i == 50 * 700 + 50 || i == 550 * 700 + 680);
    List<Mask> holes = asked(new Sizes.Fixed(new Size(128, 128)), specks);
    assertThat(holes).hasSize(2).allMatch(hole -> hole.area() == 1);
  }

  @Test
  void longScratchIsShownInPiecesAsItIs() {
    Mask scratch = Mask.rectangle(600, 700, 300, 10, 2, 680);
    List<Mask> holes = asked(new Sizes.MultipleOf(8, 128), scratch);
    assertThat(holes).hasSizeGreaterThan(5).allMatch(hole -> hole.bounds().height() == 2);
  }

  @Test
  void networkThatTakesAnySizeIsShownALargerSquareRatherThanASmallerPicture() {
    List<Mask> holes =
        asked(new Sizes.MultipleOf(8, 128), Mask.rectangle(600, 700, 200, 200, 180, 150));
    assertThat(holes).hasSize(1);
    assertThat(holes.get(0).bounds().height()).isEqualTo(180);
    assertThat(holes.get(0).width()).isEqualTo(304);
  }
}
