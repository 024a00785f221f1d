package io.github.inpaint4j.train.nn;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a model's file half as large: weights are kept with 16 bits and widened again when it is
 * loaded, so that everything is still computed with 32.
 */
public final class HalfWeights {
  private static final String SUFFIX = ".half";

  private HalfWeights() {}

  /**
   * @param model an ONNX file's bytes
   * @return those of the same network with rounded weights
   * @throws IOException if this is no ONNX file
   */
  public static byte[] of(byte[] model) throws IOException {
    try {
      OnnxMl.ModelProto.Builder all = OnnxMl.ModelProto.parseFrom(model).toBuilder();
      halve(all.getGraphBuilder());
      return all.build().toByteArray();
    } catch (InvalidProtocolBufferException e) {
      throw new IOException("this is no ONNX file: " + e.getMessage(), e);
    }
  }

  private static void halve(OnnxMl.GraphProto.Builder graph) {
    List<OnnxMl.NodeProto> nodes = new ArrayList<>();
    for (OnnxMl.TensorProto.Builder weights : graph.getInitializerBuilderList()) {
      if (weights.getDataType() == OnnxMl.TensorProto.DataType.FLOAT.getNumber()) {
        String name = weights.getName();
        weights
            .setName(name + SUFFIX)
            .setDataType(OnnxMl.TensorProto.DataType.FLOAT16.getNumber())
            .setRawData(halved(weights.getRawData()));
        nodes.add(widening(name + SUFFIX, name));
      }
    }
    nodes.addAll(graph.getNodeList());
    graph.clearNode().addAllNode(nodes);
  }

  private static OnnxMl.NodeProto widening(String half, String name) {
    return OnnxMl.NodeProto.newBuilder()
        .setOpType("Cast")
        .setName("widen " + name)
        .addInput(half)
        .addOutput(name)
        .addAttribute(
            OnnxMl.AttributeProto.newBuilder()
                .setName("to")
                .setType(OnnxMl.AttributeProto.AttributeType.INT)
                .setI(OnnxMl.TensorProto.DataType.FLOAT.getNumber()))
        .build();
  }

  private static ByteString halved(ByteString floats) {
    ByteBuffer in = floats.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer out = ByteBuffer.allocate(floats.size() / 2).order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      out.putShort(half(in.getFloat()));
    }
    return ByteString.copyFrom(out.array());
  }

  /** The name under which layers know weights that are kept with 16 bits. */
  static String wideName(String name) {
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  static float[] widened(ByteBuffer halves) {
    float[] floats = new float[halves.remaining() / Short.BYTES];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = wide(halves.getShort());
    }
    return floats;
  }

  /** The exact value of an IEEE 754 binary16. */
  static float wide(short half) {
    int exponent = half >>> 10 & 0x1f;
    int fraction = half & 0x3ff;
    float magnitude =
        switch (exponent) {
          case 0 -> fraction * 0x1p-24f;
          case 0x1f -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
          default -> Math.scalb((fraction + 0x400) * 0x1p-10f, exponent - 15);
        };
    return half < 0 ? -magnitude : magnitude;
  }

  /** IEEE 754 binary16, rounded to nearest, ties to even; the JDK has it from version 20 on. */
  static short half(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = bits >>> 16 & 0x8000;
    float magnitude = Math.abs(value);
    if (!(magnitude < 65520)) { // rounds to more than the largest half, or is no number
      return (short) (sign | (Float.isNaN(value) ? 0x7e00 : 0x7c00));
    }
    if (magnitude < 0x1p-14f) { // subnormal: a multiple of 2^-24
      return (short) (sign | (int) Math.rint(magnitude * 0x1p24));
    }
    int rounded = (bits & 0x7fffffff) + 0xfff + (bits >>> 13 & 1);
    return (short) (sign | (rounded >>> 13) - (112 << 10));
  }
}
