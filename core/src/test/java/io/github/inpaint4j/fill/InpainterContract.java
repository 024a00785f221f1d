package io.github.inpaint4j.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.Masks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every way of filling holes promises; written once, run against each. */
public abstract class InpainterContract {
  protected static final int SIDE = 32;

  protected abstract Inpainter inpainter() throws Exception;

  private static List<Mask> masks() {
    return List.of(
        Masks.PAPER.mask(1, 0, 0, SIDE, SIDE),
        Masks.RANDOM.mask(1, 0, 1, SIDE, SIDE),
        Mask.rectangle(SIDE, SIDE, 0, 0, 9, 9), // in a corner
        Mask.rectangle(SIDE, SIDE, 0, 5, SIDE, 3), // through the picture
        Mask.rectangle(SIDE, SIDE, 4, 4, 1, 1).union(Mask.rectangle(SIDE, SIDE, 20, 9, 6, 2)),
        Mask.rectangle(SIDE, SIDE, 0, 0, SIDE, SIDE - 1), // nearly everything
        Mask.rectangle(SIDE, SIDE, 0, 0, SIDE, SIDE)); // everything
  }

  @Test
  public void knownPixelsStayUntouchedBitForBit() throws Exception {
    Image image = TestImages.noise(SIDE, SIDE, 1);
    for (Mask mask : masks()) {
      Image filled = inpainter().inpaint(image, mask);
      assertThat(mask.composite(filled, new Image(SIDE, SIDE)))
          .isEqualTo(mask.composite(image, new Image(SIDE, SIDE)));
    }
  }

  @Test
  public void whatLiesUnderTheHoleNeverChangesTheFill() throws Exception {
    for (Mask mask : masks()) {
      Image one = TestImages.ramp(SIDE, SIDE);
      Image other = mask.composite(one, TestImages.noise(SIDE, SIDE, 5));
      Image inOne = inpainter().inpaint(one, mask);
      Image inOther = inpainter().inpaint(other, mask);
      assertThat(inOther).isEqualTo(inOne);
    }
  }

  @Test
  public void fillsAreInTheUnitIntervalAndTheInputIsNotChanged() throws Exception {
    Image image = TestImages.noise(SIDE, SIDE, 2);
    Image before = image.copy();
    for (Mask mask : masks()) {
      for (float value : inpainter().inpaint(image, mask).pixels()) {
        assertThat(value).isBetween(0f, 1f);
      }
    }
    assertThat(image).isEqualTo(before);
  }

  @Test
  public void pictureWithoutAHoleComesBackEqual() throws Exception {
    Image image = TestImages.noise(SIDE, SIDE, 3);
    assertThat(inpainter().inpaint(image, new Mask(SIDE, SIDE))).isEqualTo(image);
  }

  @Test
  public void manyAtOnceAreTheSameAsOneByOne() throws Exception {
    List<Mask> masks = masks();
    List<Image> images = masks.stream().map(m -> TestImages.noise(SIDE, SIDE, m.area())).toList();
    List<Image> together = inpainter().inpaintAll(images, masks);
    for (int i = 0; i < images.size(); i++) {
      float[] alone = inpainter().inpaint(images.get(i), masks.get(i)).pixels();
      for (int j = 0; j < alone.length; j++) {
        assertThat(Math.abs(together.get(i).pixels()[j] - alone[j])).isLessThan(1e-5f);
      }
    }
  }

  @Test
  public void maskOfAnotherSizeIsRefused() throws Exception {
    Inpainter inpainter = inpainter();
    assertThatThrownBy(() -> inpainter.inpaint(new Image(SIDE, SIDE), new Mask(SIDE, SIDE + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("33x32");
  }
}
