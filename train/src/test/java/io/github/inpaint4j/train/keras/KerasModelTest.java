package io.github.inpaint4j.train.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.train.Onnx;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against what Keras 3.15.1 itself made of the same pictures: bench/peers/golden_keras.py. */
class KerasModelTest {
  private static final int PICTURES = 3;

  @TempDir Path folder;

  private Network network(String name) throws IOException {
    return KerasModel.read(Files.write(folder.resolve(name + ".keras"), bytes(name + ".keras")));
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = KerasModelTest.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }

  /** (N, H, W, 3) bytes -> values in [0,1] */
  private static float[] pictures(String name) throws IOException {
    byte[] bytes = bytes(name + ".input");
    float[] values = new float[bytes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (bytes[i] & 255) / 255f;
    }
    return values;
  }

  private static float[] expected(String name) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(name + ".output")).order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(values);
    return values;
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper", "sequential"})
  void libtorchAndOnnxRuntimeGiveWhatKerasGives(String name) throws Exception {
    Network network = network(name);
    int height = network.input().height();
    int width = network.input().width();
    try (Scope scope = Scope.inference()) {
      Tensor input = Tensors.ofChannelsLast(pictures(name), PICTURES, height, width, 3);
      Tensor torch = network.layers().forward(input);
      assertThat(nhwc(torch)).containsExactly(expected(name), within(1e-5f));
      float[] onnx =
          Onnx.run(network.toOnnx(Map.of()), Tensors.values(input), PICTURES, 3, height, width);
      assertThat(nhwc(Tensors.of(onnx, PICTURES, 3, height, width)))
          .containsExactly(expected(name), within(1e-5f));
    }
  }

  private static float[] nhwc(Tensor nchw) {
    return Tensors.values(nchw.permute(0, 2, 3, 1));
  }

  @Test
  void thePapersNetworkHasItsParametersAndItsStages() throws IOException {
    Network network = network("paper");
    assertThat(network.parameters().count()).isEqualTo(13_347);
    assertThat(network.stages())
        .extracting(s -> s.channels() + "x" + s.height())
        .containsExactly(
            "3x32", "32x32", "32x16", "16x16", "16x8", "16x8", "16x16", "32x16", "32x32", "3x32");
  }
}
