package io.github.inpaint4j.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What classical fills that may take long promise besides. */
public abstract class LongFillContract {
  private static final Mask BIG = Mask.rectangle(200, 300, 10, 20, 180, 250);

  protected abstract Inpainter inpainter();

  @Test
  void progressRisesToOne() {
    List<Double> shares = new ArrayList<>();
    inpainter().inpaint(TestImages.noise(200, 300, 1), BIG, shares::add);
    assertThat(shares).isSorted().hasSizeGreaterThan(20).endsWith(1.0);
    assertThat(shares.get(0)).isNotNegative();
  }

  @Test
  void progressCanEndIt() {
    Image image = TestImages.noise(200, 300, 1);
    int[] calls = {0};
    Progress impatient =
        share -> {
          if (++calls[0] == 10) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> inpainter().inpaint(image, BIG, impatient))
        .isInstanceOf(CancellationException.class);
    assertThat(calls[0]).isEqualTo(10);
  }

  @Test
  void interruptionEndsItInTheMiddle() {
    Image image = TestImages.noise(200, 300, 1);
    int[] calls = {0};
    Progress interrupting =
        share -> {
          if (++calls[0] == 10) {
            Thread.currentThread().interrupt();
          }
        };
    try {
      assertThatThrownBy(() -> inpainter().inpaint(image, BIG, interrupting))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(calls[0]).isEqualTo(10);
  }
}
