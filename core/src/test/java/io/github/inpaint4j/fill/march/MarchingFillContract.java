package io.github.inpaint4j.fill.march;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.Golden;
import io.github.inpaint4j.fill.LongFillContract;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What both fills that march from the hole's border inwards promise besides. */
abstract class MarchingFillContract extends LongFillContract {
  /** The method's name in golden.json. */
  protected abstract String golden();

  static List<Golden> goldenCases() throws IOException {
    return Golden.cases(MarchingFillContract.class);
  }

  static List<Golden> awayFromTheFirstRowAndColumn() throws IOException {
    Set<String> away = Set.of("square", "last corner", "inside", "two inside");
    return goldenCases().stream().filter(golden -> away.contains(golden.name())).toList();
  }

  @ParameterizedTest
  @MethodSource("awayFromTheFirstRowAndColumn")
  void isOpenCvInFloats(Golden golden) {
    Image filled = inpainter().inpaint(golden.image(), golden.mask());
    assertThat(golden.farthest(filled, golden() + " in floats", 1)).isLessThan(1e-5);
  }

  /** There OpenCV rounds every pixel before it uses it for the next, and Telea half a level up. */
  @ParameterizedTest
  @MethodSource("awayFromTheFirstRowAndColumn")
  void isOpenCvInEightBitButForRounding(Golden golden) {
    Image filled = inpainter().inpaint(golden.image(), golden.mask());
    assertThat(golden.farthest(filled, golden(), 255)).isLessThan(5 / 255.0);
    assertThat(golden.meanApart(filled, golden(), 255)).isLessThan(1.2 / 255);
  }

  /** OpenCV takes gradients at the first row and column from the second, even if it is unknown. */
  @ParameterizedTest
  @MethodSource("goldenCases")
  void isNearOpenCvAtTheBorder(Golden golden) {
    Image filled = inpainter().inpaint(golden.image(), golden.mask());
    assertThat(golden.meanApart(filled, golden() + " in floats", 1)).isLessThan(3 / 255.0);
  }

  @Test
  void flatPictureStaysFlat() {
    Image flat = new Image(40, 50);
    Arrays.fill(flat.pixels(), 0.7f);
    Image filled = inpainter().inpaint(flat, Mask.rectangle(40, 50, 0, 10, 30, 35));
    for (float value : filled.pixels()) {
      assertThat(value).isCloseTo(0.7f, within(1e-5f));
    }
  }

  @Test
  void oneKnownPixelColoursEverything() {
    Mask mask = Mask.rectangle(9, 7, 4, 4, 1, 1).inverted();
    Image image = TestImages.noise(9, 7, 1);
    Image filled = inpainter().inpaint(image, mask);
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int i = 0; i < 9 * 7; i++) {
        assertThat(filled.get(c, i / 7, i % 7)).isCloseTo(image.get(c, 4, 4), within(1e-5f));
      }
    }
  }

  @Test
  void surroundingsFarFromTheHoleChangeNothing() {
    Image image = TestImages.noise(60, 90, 1);
    Mask mask = Mask.rectangle(60, 90, 20, 30, 9, 20);
    Image other = mask.grown(4).composite(TestImages.noise(60, 90, 2), image);
    Image filled = inpainter().inpaint(image, mask);
    assertThat(mask.hide(filled)).isEqualTo(mask.hide(image));
    assertThat(mask.composite(image, inpainter().inpaint(other, mask))).isEqualTo(filled);
  }
}
