package io.github.inpaint4j.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.mask.Mask;
import org.junit.jupiter.api.Test;

class LikelihoodTest {
  private final Likelihood likelihood =
      Likelihood.of(2, 3, new float[] {0, 0.002f, 0.4f, 0.6f, 0.8f, 1});

  @Test
  void theMoreSensitiveTheMoreIsDamaged() {
    assertThat(holes(0)).isEqualTo("......");
    assertThat(holes(0.1)).isEqualTo(".....#");
    assertThat(holes(0.5)).isEqualTo("...###");
    assertThat(holes(0.9)).isEqualTo("..####");
  }

  @Test
  void atFullSensitivityWhateverMayBeDamagedIs() {
    assertThat(holes(1)).isEqualTo(".#####");
  }

  @Test
  void sensitivityIsFromZeroToOne() {
    assertThatThrownBy(() -> likelihood.mask(1.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sensitivity is from 0 to 1, not 1.1");
    assertThatThrownBy(() -> likelihood.mask(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void asAPictureItIsGrey() {
    assertThat(likelihood.image().get(0, 1, 2)).isEqualTo(1);
    assertThat(likelihood.image().get(2, 0, 2)).isEqualTo(102 / 255f);
  }

  private String holes(double sensitivity) {
    Mask mask = likelihood.mask(sensitivity);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      all.append(mask.isHole(i) ? '#' : '.');
    }
    return all.toString();
  }
}
