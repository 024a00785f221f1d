package io.github.inpaint4j.train.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.InpainterContract;
import io.github.inpaint4j.fill.OnnxInpainter;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.Masks;
import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.Onnx;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefinerTest extends InpainterContract {
  private static Network network;
  private static OnnxInpainter inpainter;

  @BeforeAll
  static void make() throws Exception {
    network = NetworksTest.shaken(ResidualUnet.refiner(Seeded.of(1)));
    Path file = Files.createTempFile("refiner", ".onnx");
    Files.write(file, network.toOnnx(Map.of()));
    inpainter = OnnxInpainter.load(file);
    Files.delete(file);
  }

  @AfterAll
  static void close() {
    inpainter.close();
  }

  @Override
  protected Inpainter inpainter() {
    return inpainter;
  }

  @Test
  void beforeItsFirstStepItIsItsUnderpainting(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("new.onnx");
    Files.write(file, ResidualUnet.refiner(Seeded.of(1)).toOnnx(Map.of()));
    Image image = TestImages.noise(32, 32, 3);
    Mask mask = Masks.MIXED.mask(1, 0, 0, 32, 32);
    try (OnnxInpainter fresh = OnnxInpainter.load(file)) {
      assertThat(fresh.inpaint(image, mask))
          .isEqualTo(SmoothFill.BIHARMONIC.inpaint(image, mask))
          .isNotEqualTo(inpainter.inpaint(image, mask));
    }
  }

  @Test
  void onnxRuntimeGivesTheSamePictures() throws Exception {
    float[] shown = TestImages.noise(32, 32, 1).pixels();
    float[] mask = new float[32 * 32];
    Arrays.fill(mask, 300, 500, 1);
    float[] both = Arrays.copyOf(shown, 4 * 32 * 32);
    System.arraycopy(mask, 0, both, 3 * 32 * 32, mask.length);
    try (Scope scope = Scope.inference()) {
      float[] torch =
          Tensors.values(
              network.forward(
                  Tensors.of(shown, 1, 3, 32, 32),
                  Tensors.of(mask, 1, 1, 32, 32),
                  Precision.FLOAT32));
      float[] onnx = Onnx.run(network.toOnnx(Map.of()), both, 1, 4, 32, 32);
      assertThat(onnx).containsExactly(torch, within(1e-4f));
    }
  }

  @Test
  void underpaintingsOfTheFutureAreRefusedInOneSentence(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("future.onnx");
    byte[] model = network.toOnnx(Map.of());
    String text = new String(model, StandardCharsets.ISO_8859_1);
    Files.write(
        file, text.replace("biharmonic", "fresco____").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> OnnxInpainter.load(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " cannot be used: its underpainting 'fresco____' is not known here");
  }
}
