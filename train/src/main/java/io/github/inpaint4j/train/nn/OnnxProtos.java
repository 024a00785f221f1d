package io.github.inpaint4j.train.nn;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** ONNX's messages from Java's values. */
final class OnnxProtos {
  private OnnxProtos() {}

  static OnnxMl.TensorProto tensor(String name, float[] values, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return tensor(name, OnnxMl.TensorProto.DataType.FLOAT, bytes, shape);
  }

  static OnnxMl.TensorProto tensor(String name, long[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return tensor(name, OnnxMl.TensorProto.DataType.INT64, bytes, values.length);
  }

  private static OnnxMl.TensorProto tensor(
      String name, OnnxMl.TensorProto.DataType type, ByteBuffer bytes, long... shape) {
    OnnxMl.TensorProto.Builder tensor =
        OnnxMl.TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(bytes.array()));
    for (long side : shape) {
      tensor.addDims(side);
    }
    return tensor.build();
  }

  /** A node, named after its first output. */
  static OnnxMl.NodeProto node(
      String op, List<String> inputs, List<String> outputs, Map<String, ?> attributes) {
    OnnxMl.NodeProto.Builder node =
        OnnxMl.NodeProto.newBuilder()
            .setOpType(op)
            .setName(outputs.get(0))
            .addAllInput(inputs)
            .addAllOutput(outputs);
    new TreeMap<>(attributes).forEach((name, value) -> node.addAttribute(attribute(name, value)));
    return node.build();
  }

  /**
   * @param value long[], Long, Float or String
   */
  private static OnnxMl.AttributeProto attribute(String name, Object value) {
    OnnxMl.AttributeProto.Builder attribute = OnnxMl.AttributeProto.newBuilder().setName(name);
    if (value instanceof long[] many) {
      attribute.setType(OnnxMl.AttributeProto.AttributeType.INTS);
      for (long one : many) {
        attribute.addInts(one);
      }
    } else if (value instanceof Long one) {
      attribute.setType(OnnxMl.AttributeProto.AttributeType.INT).setI(one);
    } else if (value instanceof Float one) {
      attribute.setType(OnnxMl.AttributeProto.AttributeType.FLOAT).setF(one);
    } else {
      attribute
          .setType(OnnxMl.AttributeProto.AttributeType.STRING)
          .setS(ByteString.copyFromUtf8((String) value));
    }
    return attribute.build();
  }

  /** Of (N, channels, height, width), N free, and what the shape leaves open. */
  static OnnxMl.ValueInfoProto value(String name, Shape shape) {
    OnnxMl.TensorShapeProto.Builder dims = OnnxMl.TensorShapeProto.newBuilder();
    dims.addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimParam("N"));
    dims.addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(shape.channels()));
    dims.addDim(dimension("height", shape.height()));
    dims.addDim(dimension("width", shape.width()));
    return OnnxMl.ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            OnnxMl.TypeProto.newBuilder()
                .setTensorType(
                    OnnxMl.TypeProto.Tensor.newBuilder()
                        .setElemType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                        .setShape(dims)))
        .build();
  }

  private static OnnxMl.TensorShapeProto.Dimension.Builder dimension(String name, int size) {
    OnnxMl.TensorShapeProto.Dimension.Builder one = OnnxMl.TensorShapeProto.Dimension.newBuilder();
    return size == Shape.ANY ? one.setDimParam(name) : one.setDimValue(size);
  }
}
