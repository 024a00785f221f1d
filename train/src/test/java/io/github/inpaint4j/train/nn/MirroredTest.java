package io.github.inpaint4j.train.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.train.Onnx;
import io.github.inpaint4j.train.model.Models;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MirroredTest {
  private static final Size SMALL = new Size(32, 32);
  private static final int SIDE = 32;
  private static final int AREA = SIDE * SIDE;

  private static float[] mirrored(float[] pictures) {
    float[] out = new float[pictures.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = pictures[i / SIDE * SIDE + SIDE - 1 - i % SIDE];
    }
    return out;
  }

  @Test
  void fillsAreTheMeanOfBothAndSymmetric() throws Exception {
    byte[] plain = Models.create("paper", SMALL, 1).toOnnx(Map.of());
    byte[] both = HalfWeights.of(Mirrored.of(plain));
    float[] pictures = TestImages.noise(SIDE, 2 * SIDE, 1).pixels(); // (2, 3, 32, 32)
    float[] one = Onnx.run(plain, pictures, 2, 3, SIDE, SIDE);
    float[] other = mirrored(Onnx.run(plain, mirrored(pictures), 2, 3, SIDE, SIDE));
    float[] mean = new float[one.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (one[i] + other[i]) / 2;
    }
    float[] filled = Onnx.run(both, pictures, 2, 3, SIDE, SIDE);
    assertThat(filled).hasSize(2 * 3 * AREA).containsExactly(mean, within(2e-3f));
    assertThat(mirrored(Onnx.run(both, mirrored(pictures), 2, 3, SIDE, SIDE)))
        .containsExactly(filled, within(1e-6f));
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void whatIsNoModelIsRefused() {
    assertThatThrownBy(() -> Mirrored.of(new byte[] {1, 2, 3}))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("this is no ONNX file");
  }
}
