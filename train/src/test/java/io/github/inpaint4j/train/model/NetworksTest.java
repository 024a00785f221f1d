package io.github.inpaint4j.train.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.InpainterContract;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.loss.Losses;
import io.github.inpaint4j.train.torch.Adam;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import io.github.inpaint4j.train.torch.Torch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What every preset promises; a new one joins by its number of parameters. */
@ParameterizedClass
@MethodSource("names")
class NetworksTest extends InpainterContract {
  private static final Size SMALL = new Size(32, 32);
  private static final Map<String, Integer> PARAMETERS =
      Map.ofEntries(
          Map.entry("clean", 970_195),
          Map.entry("context-encoder", 1_174_531),
          Map.entry("fourier", 762_723),
          Map.entry("gated", 463_363),
          Map.entry("paper", 13_347),
          Map.entry("paper-mask", 13_635),
          Map.entry("paper-skips", 19_107),
          Map.entry("paper-wide", 269_955),
          Map.entry("partial", 855_828),
          Map.entry("photo", 2_341_219),
          Map.entry("refiner", 2_341_219),
          Map.entry("residual-unet", 2_341_219),
          Map.entry("refiner-small", 637_635),
          Map.entry("residual-unet-small", 637_635),
          Map.entry("unet", 495_459));

  /** CRC-32 of seed 1's. */
  private static final Map<String, String> FIRST_WEIGHTS =
      Map.ofEntries(
          Map.entry("clean", "113c70ca"),
          Map.entry("context-encoder", "ccec8f7a"),
          Map.entry("fourier", "d311fdfa"),
          Map.entry("gated", "9dea1962"),
          Map.entry("paper", "ee09e0a6"),
          Map.entry("paper-mask", "a220d330"),
          Map.entry("paper-skips", "a2445f86"),
          Map.entry("paper-wide", "a1e67708"),
          Map.entry("partial", "eb115338"),
          Map.entry("photo", "f2e16b40"),
          Map.entry("refiner", "f2e16b40"),
          Map.entry("refiner-small", "fcd97c12"),
          Map.entry("residual-unet", "f2e16b40"),
          Map.entry("residual-unet-small", "fcd97c12"),
          Map.entry("unet", "efab6c01"));

  private static final FewPictures FEW = FewPictures.of(8);

  /** What stays the same for all tests of one preset. */
  private record Shaken(String name, Network network, OnnxInpainter inpainter) {
    static Shaken of(String name) throws IOException {
      Network network = shaken(Models.create(name, SMALL, 1));
      return new Shaken(name, network, OnnxInpainter.load(network.toOnnx(Map.of()), name, 2));
    }
  }

  private static Shaken current;

  @Parameter String name;

  /** Those that fill; {@link FinderTest} has the other one. */
  static Stream<String> names() {
    return Models.names().stream().filter(name -> !Models.create(name, SMALL, 1).finds());
  }

  private Shaken shaken() throws IOException {
    if (current == null || !current.name.equals(name)) {
      close();
      current = Shaken.of(name);
    }
    return current;
  }

  /** A busy machine has no second processor for such small batches. */
  @BeforeAll
  static void calm() {
    Torch.threads(1);
  }

  @AfterAll
  static void close() {
    if (current != null) {
      current.inpainter.close();
      current = null;
    }
  }

  /** Other weights than the first ones, which are partly zero. */
  static Network shaken(Network network) {
    Seeded rng = Seeded.of(2);
    float[] noise = new float[network.parameters().count()];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) (0.01 * rng.nextGaussian());
    }
    try (Scope scope = Scope.inference()) {
      network.parameters().flat().add_(Tensors.of(noise, noise.length));
    }
    return network;
  }

  @Override
  protected Inpainter inpainter() throws IOException {
    return shaken().inpainter;
  }

  @Override
  protected List<Size> sizes() {
    return List.of(new Size(SIDE, SIDE)); // without tiles
  }

  @Test
  void numberOfParametersIsKnown() {
    assertThat(PARAMETERS.keySet()).containsExactlyInAnyOrderElementsOf(names().toList());
    assertThat(Models.create(name, SMALL, 1).parameters().count()).isEqualTo(PARAMETERS.get(name));
  }

  /** Model files and checkpoints of long ago know them by these names. */
  @Test
  void namesAndFirstWeightsAreThoseOfEver() {
    assertThat(checksum(Models.create(name, SMALL, 1))).isEqualTo(FIRST_WEIGHTS.get(name));
  }

  /** Of the names and values of all weights. */
  static String checksum(Network network) {
    CRC32 crc = new CRC32();
    for (Map.Entry<String, Tensor> weight : network.parameters().all().entrySet()) {
      crc.update(weight.getKey().getBytes(StandardCharsets.UTF_8));
      for (float value : Tensors.values(weight.getValue())) {
        crc.update(ByteBuffer.allocate(Float.BYTES).putFloat(0, value));
      }
    }
    return Long.toHexString(crc.getValue());
  }

  @Test
  void onnxRuntimeMakesTheSamePictures() throws IOException {
    List<Image> raw = shaken().inpainter.reconstruct(FEW.pictures(), FEW.masks());
    try (Scope scope = Scope.inference()) {
      Network network = shaken().network;
      Tensor shown = FEW.shown(network);
      Tensor output = network.forward(shown, FEW.mask(), Precision.FLOAT32);
      Tensor inside = output.clamp_min(new Scalar(0)).clamp_max(new Scalar(1));
      assertThat(FewPictures.planes(raw)).containsExactly(Tensors.values(inside), within(1e-4f));
      assertThat(inside.eq(output).to(ScalarType.Float).mean().item_double()).isGreaterThan(0.25);
    }
  }

  @Test
  void bfloat16IsNearFloat32AndKeepsItsWeights() throws IOException {
    Network network = shaken().network;
    try (Scope scope = Scope.inference()) {
      float[] before = Tensors.values(network.parameters().flat());
      Tensor shown = FEW.shown(network);
      Tensor mask = FEW.mask();
      Tensor exact = network.forward(shown, mask, Precision.FLOAT32);
      Tensor rough = network.forward(shown, mask, Precision.BFLOAT16);
      double scale = exact.abs().mean().item_double();
      double error = rough.sub(exact).abs().mean().item_double();
      assertThat(error).isPositive().isLessThan(0.03 * scale);
      assertThat(Tensors.values(network.parameters().flat())).isEqualTo(before);
    }
  }

  @Test
  void fewStepsLowerTheLoss() {
    Network network = Models.create(name, SMALL, 1);
    Adam adam = new Adam(network.parameters().flat(), network.parameters().gradients(), 1e-7, 0);
    double first = step(network, adam);
    for (int i = 0; i < 20; i++) {
      step(network, adam);
    }
    assertThat(step(network, adam)).isLessThan(0.9 * first);
  }

  private static double step(Network network, Adam adam) {
    double value;
    try (Scope scope = Scope.training()) {
      network.parameters().gradients().zero_();
      Tensor target = FEW.target();
      Tensor mask = FEW.mask();
      Tensor output = network.forward(FEW.shown(network), mask, Precision.FLOAT32);
      Tensor loss =
          Losses.create("hole-l2", 1, Precision.FLOAT32, Device.CPU).of(output, target, mask);
      loss.backward();
      value = loss.item_double();
    }
    try (Scope scope = Scope.inference()) {
      adam.step(1e-3);
    }
    return value;
  }
}
