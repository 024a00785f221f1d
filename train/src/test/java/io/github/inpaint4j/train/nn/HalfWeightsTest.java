package io.github.inpaint4j.train.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.network.Fact;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.Onnx;
import io.github.inpaint4j.train.model.Autoencoder;
import io.github.inpaint4j.train.model.LayerMaker;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import io.github.inpaint4j.train.torch.Torch;
import java.io.IOException;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

class HalfWeightsTest {
  private static final Size SMALL = new Size(32, 32);

  @Test
  void roundsAsLibtorchDoes() {
    Torch.start();
    float[] values = new float[20_000];
    Seeded rng = Seeded.of(1);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (rng.nextGaussian() * Math.pow(2, rng.nextInt(-30, 18)));
    }
    try (Scope scope = Scope.inference()) {
      Tensor halves = Tensors.of(values, values.length).to(ScalarType.Half).view(ScalarType.Short);
      float[] expected = Tensors.values(halves.to(ScalarType.Float));
      for (int i = 0; i < values.length; i++) {
        assertThat((float) HalfWeights.half(values[i])).as("%s", values[i]).isEqualTo(expected[i]);
      }
    }
  }

  @Test
  void networkIsHalfAsLargeAndFillsNearlyAlike() throws Exception {
    byte[] whole =
        Autoencoder.paper(new LayerMaker(SMALL, Seeded.of(1))).toOnnx(Map.of(Fact.DATA, "none"));
    byte[] half = HalfWeights.of(whole);
    assertThat(half.length).isLessThan((int) (0.6 * whole.length));
    float[] pixels = TestImages.noise(32, 32, 1).pixels();
    assertThat(Onnx.run(half, pixels, 1, 3, 32, 32))
        .containsExactly(Onnx.run(whole, pixels, 1, 3, 32, 32), within(2e-3f));
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> HalfWeights.of(new byte[] {1, 2, 3}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no ONNX file");
  }

  @Test
  void everyHalfIsWidenedExactlyAndHalvedBackToItself() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float wide = HalfWeights.wide((short) bits);
      if (!Float.isNaN(wide)) {
        assertThat(HalfWeights.half(wide)).isEqualTo((short) bits);
      }
    }
    assertThat(HalfWeights.wide((short) 0x3555)).isEqualTo(0.333251953125f);
  }
}
