package io.github.inpaint4j.app;

import io.github.inpaint4j.fill.network.NetworkDevice;
import java.io.IOException;
import picocli.CommandLine.Option;

/** {@code --device}: what computes networks. */
final class DeviceOption {
  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "CPU",
      description =
          "What computes networks: cpu, or where the ONNX Runtime on the class path has it cuda,"
              + " tensorrt, rocm, directml, coreml, openvino, webgpu (docs/models.md). Default: cpu.")
  private NetworkDevice device;

  /**
   * @throws IOException if it is not there
   */
  NetworkDevice get() throws IOException {
    device.require();
    return device;
  }
}
