package io.github.inpaint4j.fill.network;

import java.io.IOException;
import java.io.InputStream;

/**
 * Files with the tensors of public networks, which fill a hole with the mean of the known pixels
 * that they are shown; core/src/test/golden/standins.py made them.
 */
final class StandIns {
  private StandIns() {}

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = StandIns.class.getResourceAsStream("standins/" + name + ".onnx")) {
      return in.readAllBytes();
    }
  }

  static OnnxInpainter load(String name) throws IOException {
    return OnnxInpainter.load(bytes(name), name + ".onnx", 1);
  }
}
