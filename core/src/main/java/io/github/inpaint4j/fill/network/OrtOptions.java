package io.github.inpaint4j.fill.network;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How ONNX Runtime computes a network. What a run took is given back when it ends: an arena would
 * keep it, and more with every run, for a twentieth of the time. Threads that have nothing to do
 * sleep: there may be other fills (decision 115).
 */
final class OrtOptions {
  private OrtOptions() {}

  /**
   * @param threads of the processor, used for one run
   * @throws IOException in half a sentence, if there is no such device, or it does not begin
   */
  static SessionOptions of(int threads, NetworkDevice device) throws OrtException, IOException {
    requireBuilt(device);
    SessionOptions options = new SessionOptions();
    try {
      options.setIntraOpNumThreads(threads);
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL); // we say it ourselves
      options.setCPUArenaAllocator(false);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      add(device, options);
      return options;
    } catch (OrtException | IOException | RuntimeException e) {
      options.close();
      throw e;
    }
  }

  private static void requireBuilt(NetworkDevice device) throws IOException {
    Set<OrtProvider> there = OrtEnvironment.getAvailableProviders();
    if (!there.contains(provider(device))) {
      String others =
          Arrays.stream(NetworkDevice.values())
              .filter(one -> there.contains(provider(one)))
              .map(NetworkDevice::word)
              .collect(Collectors.joining(", "));
      throw new IOException(
          "the ONNX Runtime on the class path has %s, not %s; docs/models.md says which jar has more"
              .formatted(others, device.word()));
    }
  }

  private static OrtProvider provider(NetworkDevice device) {
    return switch (device) {
      case CPU -> OrtProvider.CPU;
      case CUDA -> OrtProvider.CUDA;
      case TENSORRT -> OrtProvider.TENSOR_RT;
      case ROCM -> OrtProvider.ROCM;
      case DIRECTML -> OrtProvider.DIRECT_ML;
      case COREML -> OrtProvider.CORE_ML;
      case OPENVINO -> OrtProvider.OPEN_VINO;
      case WEBGPU -> OrtProvider.WEBGPU;
    };
  }

  /** What it cannot compute, the processor does. */
  private static void add(NetworkDevice device, SessionOptions options) throws IOException {
    try {
      addProvider(device, options);
    } catch (OrtException e) {
      throw new IOException(
          "%s does not begin (%s); its driver and libraries have to be installed"
              .formatted(device.word(), OrtSentence.of(e)),
          e);
    }
  }

  private static void addProvider(NetworkDevice device, SessionOptions options)
      throws OrtException {
    switch (device) {
      case CPU -> {}
      case CUDA -> options.addCUDA();
      case TENSORRT -> options.addTensorrt(0);
      case ROCM -> options.addROCM();
      case DIRECTML -> options.addDirectML(0);
      case COREML -> options.addCoreML();
      case OPENVINO -> options.addOpenVINO("");
      case WEBGPU -> options.addWebGPU(Map.of());
    }
  }
}
