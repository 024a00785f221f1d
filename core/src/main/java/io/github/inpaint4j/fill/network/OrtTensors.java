package io.github.inpaint4j.fill.network;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.platform.Fp16Conversions;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Feed as a run of ONNX Runtime wants them: floats of 32 or 16 bits, or bytes. */
record OrtTensors(Map<String, OnnxTensorLike> byName) implements AutoCloseable {
  /**
   * @param session says of which type each is
   * @param signature says where channels stand last
   */
  static OrtTensors of(List<Feed> inputs, OrtSession session, Signature signature)
      throws OrtException {
    OrtTensors tensors = new OrtTensors(new LinkedHashMap<>());
    try {
      for (Feed one : inputs) {
        TensorInfo info = (TensorInfo) session.getInputInfo().get(one.name()).getInfo();
        Feed fed = signature.isLast(one.name()) ? one.channelsLast() : one;
        tensors.byName.put(one.name(), tensor(fed, info.type));
      }
      return tensors;
    } catch (OrtException | RuntimeException e) {
      tensors.close();
      throw e;
    }
  }

  private static OnnxTensor tensor(Feed samples, OnnxJavaType type) throws OrtException {
    OrtEnvironment env = OrtEnvironment.getEnvironment();
    FloatBuffer values = samples.values();
    return switch (type) {
      case UINT8 -> OnnxTensor.createTensor(env, bytes(values), samples.shape(), type);
      case FLOAT16 -> OnnxTensor.createTensor(env, halves(values), samples.shape(), type);
      default -> OnnxTensor.createTensor(env, values, samples.shape());
    };
  }

  private static ByteBuffer bytes(FloatBuffer values) {
    ByteBuffer bytes = direct(values.limit());
    for (int i = 0; i < values.limit(); i++) {
      bytes.put(i, (byte) Math.round(values.get(i)));
    }
    return bytes;
  }

  private static ShortBuffer halves(FloatBuffer values) {
    ShortBuffer halves = direct(values.limit() * Short.BYTES).asShortBuffer();
    for (int i = 0; i < values.limit(); i++) {
      halves.put(i, Fp16Conversions.floatToFp16(values.get(i)));
    }
    return halves;
  }

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  /** What a tensor says, as floats. */
  static FloatBuffer samples(OnnxTensor tensor) {
    if (tensor.getInfo().type != OnnxJavaType.UINT8) {
      return tensor.getFloatBuffer();
    }
    ByteBuffer bytes = tensor.getByteBuffer();
    FloatBuffer samples = FloatBuffer.allocate(bytes.remaining());
    while (bytes.hasRemaining()) {
      samples.put(Byte.toUnsignedInt(bytes.get()));
    }
    return samples.flip();
  }

  @Override
  public void close() {
    byName.values().forEach(OnnxTensorLike::close);
  }
}
