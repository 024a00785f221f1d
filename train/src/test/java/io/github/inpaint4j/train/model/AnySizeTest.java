package io.github.inpaint4j.train.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.Onnx;
import io.github.inpaint4j.train.nn.Shape;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import io.github.inpaint4j.train.torch.Torch;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks for pictures of any size, beside those of 32x32. */
class AnySizeTest {
  private static final Size SMALL = new Size(32, 32);
  private static final Map<String, Integer> MULTIPLES =
      Map.ofEntries(
          Map.entry("clean", 8),
          Map.entry("damage", 16),
          Map.entry("gated", 4),
          Map.entry("paper", 4),
          Map.entry("paper-mask", 4),
          Map.entry("paper-skips", 4),
          Map.entry("paper-wide", 4),
          Map.entry("partial", 16),
          Map.entry("photo", 8),
          Map.entry("refiner", 8),
          Map.entry("refiner-small", 8),
          Map.entry("residual-unet", 8),
          Map.entry("residual-unet-small", 8),
          Map.entry("unet", 8));

  static Iterable<String> sizeFree() {
    return new TreeMap<>(MULTIPLES).keySet();
  }

  /** A busy machine has no second processor for such small pictures. */
  @BeforeAll
  static void calm() {
    Torch.threads(1);
  }

  @Test
  void everyPresetIsOfAnySizeOrSaysThatItIsNot() {
    for (String name : Models.names()) {
      Network network = Models.create(name, SMALL, 1);
      assertThat(network.multiple()).isZero();
      if (MULTIPLES.containsKey(name)) {
        assertThat(network.ofAnySize().multiple()).as(name).isEqualTo(MULTIPLES.get(name));
      } else {
        assertThatThrownBy(network::ofAnySize)
            .hasMessage(
                name + " fills pictures of one size only, so it learns on no crops of photographs");
      }
    }
  }

  @Test
  void everyPresetIsMadeForTheSizeThatIsAskedFor() throws Exception {
    for (String name : Models.names()) {
      Network network = Models.create(name, new Size(64, 48), 1);
      int channels = network.input().channels();
      assertThat(network.input()).as(name).isEqualTo(new Shape(channels, 64, 48));
      if (!MULTIPLES.containsKey(name)) {
        float[] input = noise(channels * 64 * 48);
        float[] expected = output(NetworksTest.shaken(network), input, new int[] {64, 48});
        float[] actual = Onnx.run(network.toOnnx(Map.of()), input, 1, channels, 64, 48);
        assertThat(actual).as(name).containsExactly(expected, within(1e-4f));
      }
    }
  }

  @Test
  void sizeThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> Models.create("photo", new Size(100, 200), 1))
        .hasMessage("photo takes pictures whose height and width are multiples of 8, not 200x100");
    assertThatThrownBy(() -> Models.create("context-encoder", new Size(30, 30), 1))
        .hasMessage(
            "context-encoder cannot be made for pictures of 30x30, but for instance for 32x32 or"
                + " 64x64");
    for (String large : new String[] {"context-encoder", "fourier"}) {
      assertThatThrownBy(() -> Models.create(large, new Size(1 << 15, 1 << 15), 1))
          .hasMessageMatching("all pixels of .* connected with each other need .* is too many");
    }
  }

  @ParameterizedTest
  @MethodSource("sizeFree")
  void onnxRuntimeMakesTheSameOfPicturesOfOtherSizes(String name) throws Exception {
    Network network = NetworksTest.shaken(Models.create(name, SMALL, 1)).ofAnySize();
    byte[] model = network.toOnnx(Map.of());
    for (int[] size : new int[][] {{32, 32}, {64, 48}, {16, 80}}) {
      float[] input = noise(network.input().channels() * size[0] * size[1]);
      float[] actual = Onnx.run(model, input, 1, network.input().channels(), size[0], size[1]);
      assertThat(actual).containsExactly(output(network, input, size), within(1e-4f));
    }
  }

  private static float[] output(Network network, float[] input, int[] size) {
    try (Scope scope = Scope.inference()) {
      Tensor all = Tensors.of(input, 1, network.input().channels(), size[0], size[1]);
      Tensor shown = all.narrow(1, 0, Image.CHANNELS);
      Tensor mask = network.seesMask() ? all.narrow(1, Image.CHANNELS, 1) : shown.narrow(1, 0, 1);
      return Tensors.values(network.forward(shown, mask, Precision.FLOAT32));
    }
  }

  private static float[] noise(int n) {
    Seeded rng = Seeded.of(3);
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = rng.nextFloat();
    }
    return values;
  }
}
