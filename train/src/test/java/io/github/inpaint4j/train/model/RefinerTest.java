package io.github.inpaint4j.train.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.random.Seeded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link NetworksTest} does not say of every network. */
class RefinerTest {
  private static final Size SMALL = new Size(32, 32);
  @TempDir private Path folder;

  private static byte[] fresh() {
    return ResidualUnet.refiner(new LayerMaker(SMALL, Seeded.of(1))).toOnnx(Map.of());
  }

  @Test
  void beforeItsFirstStepItIsItsPrefill() throws Exception {
    Path file = Files.write(folder.resolve("new.onnx"), fresh());
    Image image = TestImages.noise(32, 32, 3);
    Mask mask = MaskSet.MIXED.mask(1, 0, 0, 32, 32);
    try (OnnxInpainter inpainter = OnnxInpainter.load(file)) {
      assertThat(inpainter.inpaint(image, mask))
          .isEqualTo(SmoothFill.BIHARMONIC.inpaint(image, mask));
    }
  }

  @Test
  void prefillsOfTheFutureAreRefusedInOneSentence() throws Exception {
    String model = new String(fresh(), StandardCharsets.ISO_8859_1);
    byte[] future = model.replace("biharmonic", "fresco____").getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("future.onnx"), future);
    assertThatThrownBy(() -> OnnxInpainter.load(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + " cannot be used: its prefill 'fresco____' is not known here");
  }
}
