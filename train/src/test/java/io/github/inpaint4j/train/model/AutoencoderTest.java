package io.github.inpaint4j.train.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.Onnx;
import io.github.inpaint4j.train.loss.Loss;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class AutoencoderTest {
  private static final Size SMALL = new Size(32, 32);
  private final float[] pixels = TestImages.noise(32, 4 * 32, 1).pixels();

  @Test
  void paperNetworkHasExactly13347Parameters() {
    assertThat(Autoencoder.paper(new LayerMaker(SMALL, Seeded.of(1))).parameters().count())
        .isEqualTo(13_347);
    assertThat(Autoencoder.plain(SMALL, Seeded.of(1)).parameters().count()).isEqualTo(13_347);
  }

  @Test
  void fastFormEqualsThePlainOneInFunctionLossAndGradients() {
    Network fast = Autoencoder.paper(new LayerMaker(SMALL, Seeded.of(1)));
    Network plain = Autoencoder.plain(SMALL, Seeded.of(1));
    assertSameValues(fast.parameters().all(), plain.parameters().all(), 0);
    double fastLoss = backward(fast);
    double plainLoss = backward(plain);
    assertThat(fastLoss).isEqualTo(plainLoss, within(1e-6));
    assertSameValues(
        fast.parameters().viewsOf(fast.parameters().gradients()),
        plain.parameters().viewsOf(plain.parameters().gradients()),
        1e-6f);
  }

  private static void assertSameValues(
      Map<String, Tensor> one, Map<String, Tensor> other, float tolerance) {
    assertThat(one.keySet()).isEqualTo(other.keySet());
    one.forEach(
        (name, tensor) ->
            assertThat(Tensors.values(tensor))
                .as(name)
                .containsExactly(Tensors.values(other.get(name)), within(tolerance)));
  }

  private double backward(Network network) {
    try (Scope scope = Scope.training()) {
      Tensor target = Tensors.of(pixels, 4, 3, 32, 32);
      Tensor loss = Loss.BCE.of(network.layers().forward(target), target, target);
      loss.backward();
      return loss.item_double();
    }
  }

  @Test
  void onnxRuntimeGivesTheSamePictures() throws Exception {
    Network network = Autoencoder.paper(new LayerMaker(SMALL, Seeded.of(1)));
    float[] onnx = Onnx.run(network.toOnnx(Map.of()), pixels, 4, 3, 32, 32);
    try (Scope scope = Scope.inference()) {
      float[] torch = Tensors.values(network.layers().forward(Tensors.of(pixels, 4, 3, 32, 32)));
      assertThat(onnx).containsExactly(torch, within(1e-5f));
    }
  }

  @Test
  void stagesFollowThePaper() {
    assertThat(Autoencoder.paper(new LayerMaker(SMALL, Seeded.of(1))).stages())
        .extracting(s -> s.channels() + "x" + s.height())
        .containsExactly("3x32", "32x32", "32x16", "16x16", "16x8", "16x8", "32x16", "3x32");
  }

  @Test
  void unknownNetworkTellsTheNamesThereAre() {
    assertThatThrownBy(() -> Models.create("vgg", SMALL, 1))
        .hasMessageContaining("no network named 'vgg'")
        .hasMessageContaining("paper");
  }
}
