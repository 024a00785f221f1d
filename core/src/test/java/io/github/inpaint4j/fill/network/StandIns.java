package io.github.inpaint4j.fill.network;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;

/**
 * Files with the tensors of public networks, which fill a hole with the mean of the known pixels
 * that they are shown; core/src/test/golden/standins.py made them.
 */
final class StandIns {
  private StandIns() {}

  /** One for every way in which networks are fed. */
  static Stream<String> everyWayOfFeeding() {
    return Stream.of(
        "lama_fp32",
        "inpainting_lama_2025jan",
        "lama_dynamic01",
        "lama_half",
        "lama_channels_last",
        "lama_4ch",
        "aot",
        "migan",
        "migan_pipeline_v2",
        "migan_raw");
  }

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = StandIns.class.getResourceAsStream("standins/" + name + ".onnx")) {
      return in.readAllBytes();
    }
  }

  static OnnxInpainter load(String name) throws IOException {
    return OnnxInpainter.load(bytes(name), name + ".onnx", 1);
  }
}
