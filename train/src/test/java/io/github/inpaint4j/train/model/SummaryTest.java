package io.github.inpaint4j.train.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.run.Stage;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Held against ONNX's shape inference (bench/peers/golden_networks.py) and against libtorch. */
class SummaryTest {
  /** What these learn is written into files in another form. */
  private static final Set<String> RESHAPED =
      Set.of("paper", "paper-mask", "paper-skips", "paper-wide", "partial");

  private static Network create(String name) {
    return Models.create(name, new Size(32, 32), 1);
  }

  static Stream<String> names() {
    return Models.names().stream();
  }

  private static JsonNode golden(String name) throws IOException {
    try (InputStream in = SummaryTest.class.getResourceAsStream("networks.json")) {
      return new ObjectMapper().readTree(in).path(name);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void productsWeightsAndShapesAreThoseThatOnnxFinds(String name) throws IOException {
    Summary summary = Summary.of(create(name));
    JsonNode golden = golden(name);
    assertThat(summary.multiplyAdds()).isEqualTo(golden.path("multiplyAdds").asLong());
    if (!RESHAPED.contains(name)) {
      assertThat(summary.weights()).isEqualTo(golden.path("weights").asInt());
    }
    Summary.LayerCost last = summary.lines().get(summary.lines().size() - 1);
    assertThat(last.output().height()).isEqualTo(golden.path("output").path(1).asInt());
    assertThat(last.output().width()).isEqualTo(golden.path("output").path(2).asInt());
  }

  @ParameterizedTest
  @MethodSource("names")
  void linesAddUpToWhatIsTrained(String name) {
    Network network = create(name);
    Summary summary = Summary.of(network);
    assertThat(summary.weights()).isEqualTo(network.parameters().count());
    assertThat(summary.lines().stream().mapToInt(Summary.LayerCost::weights).sum())
        .isEqualTo(summary.weights());
    assertThat(summary.lines().stream().mapToLong(Summary.LayerCost::multiplyAdds).sum())
        .isEqualTo(summary.multiplyAdds());
  }

  /** What is not a number spreads to every pixel that looks at it. */
  @ParameterizedTest
  @CsvSource({
    "paper, 32",
    "paper-skips, 32",
    "gated, 128",
    "unet, 128",
    "residual-unet-small, 128",
    "partial, 96"
  })
  void aPixelIsDecidedByAsManyColumnsAsSpreadToIt(String name, int width) {
    Network network = Models.create(name, new Size(16, width), 1);
    int channels = network.input().channels();
    float[] pixels = new float[width * channels * 16 * width];
    for (int column = 0; column < width; column++) {
      for (int row = 0; row < channels * 16; row++) {
        pixels[(column * channels * 16 + row) * width + column] = Float.NaN;
      }
    }
    float[] out;
    try (Scope scope = Scope.inference()) {
      Tensor x = Tensors.of(pixels, width, channels, 16, width);
      out = Tensors.values(network.layers().forward(x).contiguous());
    }
    assertThat(Math.min(width, Summary.of(network).sees())).isEqualTo(widest(out, width));
  }

  /** Over how many columns lie, at most, those that one pixel sees. */
  private static int widest(float[] out, int width) {
    int picture = out.length / width;
    int[] first = new int[width];
    int[] last = new int[width];
    Arrays.fill(first, width);
    Arrays.fill(last, -1);
    for (int i = 0; i < out.length; i++) {
      if (Float.isNaN(out[i])) {
        first[i % width] = Math.min(first[i % width], i / picture);
        last[i % width] = Math.max(last[i % width], i / picture);
      }
    }
    int widest = 0;
    for (int column = 0; column < width; column++) {
      widest = Math.max(widest, last[column] - first[column] + 1);
    }
    return widest;
  }

  @Test
  void whatConnectsAllPixelsSeesTheWholePicture() {
    assertThat(Summary.of(create("context-encoder")).sees()).isInfinite();
    assertThat(Summary.of(create("fourier")).sees()).isInfinite();
  }

  @Test
  void stepHoldsWeightsWithGradientAndMomentsAndEveryLayersOutput() {
    Summary paper = Summary.of(create("paper"));
    int outputs = 0;
    for (Summary.LayerCost line : paper.lines()) {
      outputs += (int) line.output().size();
    }
    assertThat(paper.stepBytes(2)).isEqualTo(4L * (4 * 13_347 + 2 * outputs));
  }

  @Test
  void skipsLeadBackToWhereTheyBegin() {
    for (String name : List.of("unet", "residual-unet", "paper-skips", "partial", "fourier")) {
      List<Stage> stages = create(name).stages();
      assertThat(stages).anyMatch(stage -> stage.back() > 0);
      for (int i = 0; i < stages.size(); i++) {
        Stage stage = stages.get(i);
        if (stage.back() > 0) {
          Stage from = stages.get(i - stage.back());
          assertThat(from.height()).isEqualTo(stage.height());
          assertThat(stage.label()).isIn("+", "concat");
          boolean sum = stage.label().equals("+");
          assertThat(stage.channels() - from.channels()).matches(more -> sum == (more == 0));
        }
      }
    }
  }

  @Test
  void residualBlocksOfOneSizeAreOneStageEach() {
    assertThat(create("residual-unet-small").stages())
        .extracting(Stage::label)
        .filteredOn(label -> label.startsWith("residual block"))
        .hasSize(5)
        .allMatch(label -> label.contains("conv 3x3; "));
  }
}
