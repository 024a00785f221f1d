package io.github.inpaint4j.finish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.march.MarchingFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FinishedTest {
  private static final Image IMAGE = TestImages.noise(100, 120, 1);
  private static final Mask HOLE = Mask.rectangle(100, 120, 10, 20, 80, 70);

  @ParameterizedTest
  @EnumSource
  void progressRisesToOne(Finish finish) {
    List<Double> shares = new ArrayList<>();
    new Finished(MarchingFill.TELEA, finish).inpaint(IMAGE, HOLE, shares::add);
    assertThat(shares).isSorted().endsWith(1.0);
  }

  @ParameterizedTest
  @EnumSource
  void canBeEndedWhileItFinishes(Finish finish) {
    Progress impatient =
        share -> {
          if (share > 0.6) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(
            () -> new Finished(MarchingFill.TELEA, finish).inpaint(IMAGE, HOLE, impatient))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void closesWhatItIsAround() {
    boolean[] closed = {false};
    Inpainter fill =
        new Inpainter() {
          @Override
          public Image inpaint(Image image, Mask mask, Progress progress) {
            return image;
          }

          @Override
          public void close() {
            closed[0] = true;
          }
        };
    new Finished(fill, Finish.POISSON).close();
    assertThat(closed[0]).isTrue();
  }
}
