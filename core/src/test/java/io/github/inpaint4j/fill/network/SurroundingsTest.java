package io.github.inpaint4j.fill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.HoleFill;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With a stand-in that sees 16 pixels around each it paints, as far as a network would. */
class SurroundingsTest {
  private static final int SIGHT = 16;

  private static final class NearMean extends HoleFill {
    private final List<Image> shown = new ArrayList<>();

    @Override
    protected void paint(Image image, Mask hole, Progress progress) {
      shown.add(image.copy());
      for (int i = 0; i < hole.height() * hole.width(); i++) {
        if (hole.isHole(i)) {
          paint(image, hole, i / hole.width(), i % hole.width());
        }
      }
    }

    private static void paint(Image image, Mask hole, int y, int x) {
      for (int c = 0; c < Image.CHANNELS; c++) {
        double sum = 0;
        int count = 0;
        for (int v = Math.max(0, y - SIGHT); v < Math.min(hole.height(), y + SIGHT + 1); v += 10) {
          for (int u = Math.max(0, x - SIGHT); u < Math.min(hole.width(), x + SIGHT + 1); u += 10) {
            sum += hole.isHole(v, u) ? 0 : image.get(c, v, u);
            count += hole.isHole(v, u) ? 0 : 1;
          }
        }
        image.set(c, y, x, (float) (sum / Math.max(1, count)));
      }
    }
  }

  private static Surroundings over(Inpainter network, Corruption removes) {
    return new Surroundings(network, new Sizes.MultipleOf(1), removes);
  }

  private static long pixels(List<Image> images) {
    return images.stream().mapToLong(image -> (long) image.height() * image.width()).sum();
  }

  @Test
  void fillIsThatOfTheWholePictureThoughLessIsShown() {
    Image picture = TestImages.noise(300, 1200, 1);
    Mask hole =
        Mask.of(300, 1200, i -> Math.abs(i % 1200 - 4 * (i / 1200)) < 3)
            .union(Mask.rectangle(300, 1200, 250, 100, 3, 3));
    NearMean network = new NearMean();
    Image filled = over(network, Corruption.MASK).inpaint(picture, hole);
    assertThat(filled).isEqualTo(new NearMean().inpaint(picture, hole));
    assertThat(pixels(network.shown)).isLessThan(300 * 1200 / 2);
  }

  @Test
  void smallOnesTogetherAreFilledInTheirHolesOnlyAndTheNetworkIsClosed() {
    boolean[] closed = {false};
    Inpainter red =
        new Inpainter() {
          @Override
          public Image inpaint(Image image, Mask mask, Progress progress) {
            return coloured(image, 0);
          }

          @Override
          public void close() {
            closed[0] = true;
          }
        };
    Image one = TestImages.noise(40, 30, 1);
    Image two = TestImages.noise(20, 50, 2);
    Mask first = Mask.rectangle(40, 30, 5, 5, 7, 9);
    Mask second = Mask.rectangle(20, 50, 2, 30, 4, 4);
    Inpainter fill = over(red, Corruption.MASK);
    assertThat(fill.inpaintAll(List.of(one, two), List.of(first, second)))
        .containsExactly(
            first.composite(one, coloured(one, 0)), second.composite(two, coloured(two, 0)));
    fill.close();
    assertThat(closed[0]).isTrue();
  }

  @Test
  void everyWindowTakesItsShareOfTheProgress() {
    Mask specks = Mask.of(300, 400, i -> i == 20 * 400 + 20 || i == 200 * 400 + 350);
    List<Double> shares = new ArrayList<>();
    Inpainter halves =
        (image, mask, progress) -> {
          progress.done(0.5);
          return coloured(image, 0);
        };
    over(halves, Corruption.MASK).inpaint(new Image(300, 400), specks, shares::add);
    assertThat(shares).isSorted().contains(0.25, 0.75).endsWith(1.0);
  }

  @Test
  void smallPicturesAreShownAsTheyAre() {
    Image picture = TestImages.noise(100, 130, 1);
    Mask hole = MaskSet.named("scratches").mask(1, 0, 1, 100, 130);
    NearMean network = new NearMean();
    over(network, Corruption.MASK).inpaint(picture, hole);
    assertThat(network.shown).containsExactly(picture);
  }

  @Test
  @Tag("slow")
  void whereAWindowSeesNothingKnownThePictureIsSmooth() {
    Image picture = TestImages.noise(64, 20_000, 1);
    Mask allButOne = Mask.rectangle(64, 20_000, 30, 30, 1, 1).inverted();
    Inpainter red = (image, mask, progress) -> mask.composite(image, coloured(image, 0));
    Image filled = over(red, Corruption.MASK).inpaint(picture, allButOne);
    assertThat(filled.get(0, 10, 10)).isEqualTo(1);
    assertThat(filled.get(0, 10, 19_990)).isCloseTo(picture.get(0, 30, 30), within(1e-6f));
  }

  private static Image coloured(Image image, int channel) {
    Image out = new Image(image.height(), image.width());
    int area = image.height() * image.width();
    Arrays.fill(out.pixels(), channel * area, (channel + 1) * area, 1);
    return out;
  }
}
