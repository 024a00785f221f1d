package io.github.inpaint4j.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fills that gain nothing from several pictures at once: those behind the door, and others. */
class SeveralPicturesTest {
  private static final Mask HOLE = Mask.rectangle(8, 9, 2, 2, 3, 3);

  private static final class HalfTold extends HoleFill {
    @Override
    protected void paint(Image image, Mask hole, Progress progress) {
      progress.done(0.5);
      hole.paste(new Image(image.height(), image.width()), image);
    }
  }

  private static Image black(Image image, Mask mask, Progress progress) {
    progress.done(0.5);
    return mask.hide(image);
  }

  static List<Inpainter> fills() {
    return List.of(new HalfTold(), SeveralPicturesTest::black);
  }

  @ParameterizedTest
  @MethodSource("fills")
  void comeBackInOrderAndEachTakesItsShareOfTheProgress(Inpainter fill) {
    List<Image> images = List.of(TestImages.noise(8, 9, 1), TestImages.noise(8, 9, 2));
    List<Double> shares = new ArrayList<>();
    List<Image> filled = fill.inpaintAll(images, List.of(HOLE, HOLE), shares::add);
    assertThat(filled).containsExactlyElementsOf(images.stream().map(HOLE::hide).toList());
    assertThat(shares).isSorted().contains(0.25, 0.75);
  }
}
