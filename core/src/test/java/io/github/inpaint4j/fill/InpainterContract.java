package io.github.inpaint4j.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every way of filling holes promises; written once, run against each. */
public abstract class InpainterContract {
  protected static final int SIDE = 32;

  protected abstract Inpainter inpainter() throws Exception;

  /** Inconvenient ones, smaller and larger than a tile; a network without tiles has its own. */
  protected List<Size> sizes() {
    return List.of(
        new Size(1, 1),
        new Size(1, 40),
        new Size(17, 33),
        new Size(31, 31),
        new Size(SIDE, SIDE),
        new Size(33, SIDE),
        new Size(65, 47));
  }

  private List<Mask> masks() {
    return sizes().stream().flatMap(size -> masks(size.height(), size.width()).stream()).toList();
  }

  private static List<Mask> masks(int height, int width) {
    if (height * width == 1) {
      return List.of(Mask.whole(1, 1));
    }
    return List.of(
        Mask.rectangle(height, width, height - 1, width - 1, 1, 1), // in a corner
        Mask.rectangle(height, width, 0, 0, 1, 1).inverted(), // nearly everything
        Mask.rectangle(height, width, 0, width / 3, height, width / 3), // through the picture
        Mask.rectangle(height, width, height / 2, 1, height, width), // at its end
        dotted(height, width),
        MaskSet.RANDOM.mask(1, 0, 1, height, width));
  }

  /** Single pixels, and all of the last column. */
  private static Mask dotted(int height, int width) {
    return Mask.of(height, width, i -> i % 5 == 0 || i % width == width - 1);
  }

  /** What nobody may look at. */
  private static Image wild(Image image, Mask mask) {
    Image wild = new Image(image.height(), image.width());
    for (int i = 0; i < wild.pixels().length; i++) {
      wild.pixels()[i] = i % 2 == 0 ? 1e30f : -7e5f * i;
    }
    return mask.composite(image, wild);
  }

  private static Image flat(Mask mask, float... colour) {
    Image flat = new Image(mask.height(), mask.width());
    int area = mask.height() * mask.width();
    for (int c = 0; c < Image.CHANNELS; c++) {
      Arrays.fill(flat.pixels(), c * area, (c + 1) * area, colour[c]);
    }
    return flat;
  }

  private static float farthest(Image one, Image other) {
    float most = 0;
    for (int i = 0; i < one.pixels().length; i++) {
      most = Math.max(most, Math.abs(one.pixels()[i] - other.pixels()[i]));
    }
    return most;
  }

  @Test
  public void knownPixelsStayUntouchedBitForBit() throws Exception {
    for (Mask mask : masks()) {
      Image image = TestImages.noise(mask.height(), mask.width(), 1);
      Image filled = inpainter().inpaint(image, mask);
      assertThat(mask.hide(filled)).as("%s", mask).isEqualTo(mask.hide(image));
    }
  }

  @Test
  public void whatLiesUnderTheHoleNeverChangesTheFill() throws Exception {
    for (Mask mask : masks()) {
      Image image = TestImages.noise(mask.height(), mask.width(), 4);
      assertThat(inpainter().inpaint(wild(image, mask), mask))
          .as("%s", mask)
          .isEqualTo(inpainter().inpaint(image, mask));
    }
  }

  @Test
  public void fillsAreInTheUnitIntervalAndTheInputIsNotChanged() throws Exception {
    for (Mask mask : masks()) {
      Image image = TestImages.noise(mask.height(), mask.width(), 2);
      Image before = image.copy();
      Image filled = inpainter().inpaint(image, mask);
      for (float value : filled.pixels()) {
        if (!(value >= 0 && value <= 1)) {
          assertThat(value).as("%s", mask).isBetween(0f, 1f);
        }
      }
      assertThat(image).isEqualTo(before);
    }
  }

  @Test
  public void greyIsFilledGrey() throws Exception {
    for (Mask mask : masks()) {
      int area = mask.height() * mask.width();
      float[] line = Arrays.copyOf(TestImages.noise(mask.height(), mask.width(), 3).pixels(), area);
      Image grey = new Image(mask.height(), mask.width());
      for (int c = 0; c < Image.CHANNELS; c++) {
        System.arraycopy(line, 0, grey.pixels(), c * area, area);
      }
      float[] filled = inpainter().inpaint(wild(grey, mask), mask).pixels();
      float[] red = Arrays.copyOf(filled, area);
      assertThat(Arrays.copyOfRange(filled, area, 2 * area)).as("%s", mask).isEqualTo(red);
      assertThat(Arrays.copyOfRange(filled, 2 * area, 3 * area)).as("%s", mask).isEqualTo(red);
    }
  }

  @Test
  public void flatIsFilledFlat() throws Exception {
    for (Mask mask : masks()) {
      if (mask.area() < mask.height() * mask.width()) {
        for (Image flat : List.of(flat(mask, 1, 0.5f, 0), flat(mask, 0.02f, 0.02f, 0.9f))) {
          Image filled = inpainter().inpaint(wild(flat, mask), mask);
          assertThat(farthest(filled, flat)).as("%s", mask).isLessThan(2 / 255f);
        }
      }
    }
  }

  @Test
  public void nothingKnownIsMidGrey() throws Exception {
    for (Size size : sizes()) {
      Image image = TestImages.noise(size.height(), size.width(), 1);
      Mask everything = Mask.whole(size.height(), size.width());
      assertThat(inpainter().inpaint(image, everything).pixels()).containsOnly(0.5f);
    }
  }

  @Test
  public void pictureWithoutAHoleComesBackEqual() throws Exception {
    for (Size size : sizes()) {
      Image image = TestImages.noise(size.height(), size.width(), 3);
      Mask none = Mask.none(size.height(), size.width());
      assertThat(inpainter().inpaint(image, none)).isEqualTo(image);
    }
  }

  @Test
  public void manyAtOnceAreTheSameAsOneByOne() throws Exception {
    List<Mask> masks = masks();
    List<Image> images =
        masks.stream().map(m -> TestImages.noise(m.height(), m.width(), m.area())).toList();
    List<Image> together = inpainter().inpaintAll(images, masks);
    for (int i = 0; i < images.size(); i++) {
      Image alone = inpainter().inpaint(images.get(i), masks.get(i));
      assertThat(farthest(together.get(i), alone)).as("%s", masks.get(i)).isLessThan(1e-5f);
    }
  }

  /** A hole, none, and nothing else. */
  private List<Mask> kinds() {
    return sizes().stream()
        .flatMap(
            size ->
                Stream.of(
                    Mask.rectangle(size.height(), size.width(), 0, 0, size.height(), 1),
                    Mask.none(size.height(), size.width()),
                    Mask.whole(size.height(), size.width())))
        .toList();
  }

  @Test
  public void progressRisesToOneWhateverTheHoleAndTheImageIsANewOne() throws Exception {
    for (Mask mask : kinds()) {
      List<Double> shares = new ArrayList<>();
      Image image = TestImages.noise(mask.height(), mask.width(), 1);
      assertThat(inpainter().inpaint(image, mask, shares::add)).isNotSameAs(image);
      assertThat(shares).as("%s", mask).isSorted().endsWith(1.0);
      assertThat(shares.get(0)).as("%s", mask).isBetween(0.0, 1.0);
    }
  }

  @Test
  public void whoIsToldCanEndIt() throws Exception {
    for (Mask mask : kinds()) {
      Image image = new Image(mask.height(), mask.width());
      Progress impatient =
          share -> {
            throw new CancellationException("enough");
          };
      assertThatThrownBy(() -> inpainter().inpaint(image, mask, impatient))
          .isInstanceOf(CancellationException.class)
          .hasMessage("enough");
    }
  }

  @Test
  public void interruptedThreadEndsItAndStaysInterrupted() throws Exception {
    Inpainter inpainter = inpainter();
    for (Mask mask : kinds()) {
      Image image = new Image(mask.height(), mask.width());
      for (Progress progress : List.<Progress>of(Progress.NONE, share -> {})) {
        Thread.currentThread().interrupt();
        try {
          assertThatThrownBy(() -> inpainter.inpaint(image, mask, progress))
              .isInstanceOf(CancellationException.class);
        } finally {
          assertThat(Thread.interrupted()).isTrue();
        }
      }
    }
  }

  @Test
  public void everyImageHasItsMask() throws Exception {
    List<Image> two = List.of(new Image(SIDE, SIDE), new Image(SIDE, SIDE));
    Inpainter inpainter = inpainter();
    assertThatThrownBy(() -> inpainter.inpaintAll(two, List.of(Mask.none(SIDE, SIDE))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 images have 1 masks");
  }

  @Test
  public void maskOfAnotherSizeIsRefused() throws Exception {
    Inpainter inpainter = inpainter();
    assertThatThrownBy(() -> inpainter.inpaint(new Image(SIDE, SIDE), Mask.none(SIDE, SIDE + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("33x32");
  }
}
