package io.github.inpaint4j.train.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.InpainterContract;
import io.github.inpaint4j.fill.OnnxInpainter;
import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.Onnx;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With weights that are not the first ones: those would make it the identity. */
class ResidualUnetTest extends InpainterContract {
  private static Network network;
  private static OnnxInpainter inpainter;

  @BeforeAll
  static void make() throws Exception {
    network = shaken(ResidualUnet.small(Seeded.of(1)));
    inpainter = OnnxInpainter.load(network.toOnnx(Map.of()), "small", 2);
  }

  @AfterAll
  static void close() {
    inpainter.close();
  }

  static Network shaken(Network network) {
    Seeded rng = Seeded.of(2);
    float[] noise = new float[network.parameters().count()];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) (0.02 * rng.nextGaussian());
    }
    try (Scope scope = Scope.inference()) {
      network.parameters().flat().add_(Tensors.of(noise, noise.length));
    }
    return network;
  }

  @Override
  protected Inpainter inpainter() {
    return inpainter;
  }

  @Test
  void mediumHas2341219Parameters() {
    assertThat(ResidualUnet.medium(Seeded.of(1)).parameters().count()).isEqualTo(2_341_219);
  }

  @Test
  void onnxRuntimeGivesTheSamePictures() throws Exception {
    float[] input = TestImages.noise(32, 32 * 4, 1).pixels(); // (3, 4, 32, 32)
    try (Scope scope = Scope.inference()) {
      float[] torch = Tensors.values(network.layers().forward(Tensors.of(input, 3, 4, 32, 32)));
      float[] onnx = Onnx.run(network.toOnnx(Map.of()), input, 3, 4, 32, 32);
      assertThat(onnx).containsExactly(torch, within(1e-4f));
    }
  }

  @Test
  void bfloat16IsNearFloat32AndKeepsItsWeights() {
    float[] pixels = TestImages.noise(32, 32 * 2, 1).pixels(); // (2, 3, 32, 32)
    try (Scope scope = Scope.inference()) {
      float[] before = Tensors.values(network.parameters().flat());
      Tensor hidden = Tensors.of(pixels, 2, 3, 32, 32);
      Tensor mask = torch.zeros(2, 1, 32, 32);
      Tensor exact = network.forward(hidden, mask, Precision.FLOAT32);
      Tensor rough = network.forward(hidden, mask, Precision.BFLOAT16);
      double scale = exact.abs().mean().item_double();
      double error = rough.sub(exact).abs().mean().item_double();
      assertThat(error).isPositive().isLessThan(0.03 * scale);
      assertThat(Tensors.values(network.parameters().flat())).isEqualTo(before);
    }
  }
}
