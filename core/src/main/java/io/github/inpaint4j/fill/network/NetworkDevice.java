package io.github.inpaint4j.fill.network;

import java.io.IOException;
import java.util.Locale;

/**
 * What computes a network: the processor, or what an ONNX Runtime that is built for it can use (its
 * execution providers). {@code docs/models.md} says which jar has which.
 */
public enum NetworkDevice {
  CPU,
  CUDA,
  TENSORRT,
  ROCM,
  DIRECTML,
  COREML,
  OPENVINO,
  WEBGPU;

  /** As people write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * For who opens networks only when they are needed, and wants to know before.
   *
   * @throws IOException in one sentence, if the ONNX Runtime on the class path cannot use it
   */
  public void require() throws IOException {
    if (this != CPU) {
      ModelFile.require(this);
    }
  }
}
