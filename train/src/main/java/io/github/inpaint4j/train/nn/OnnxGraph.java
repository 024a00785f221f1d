package io.github.inpaint4j.train.nn;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import io.github.inpaint4j.train.torch.Tensors;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bytedeco.pytorch.Tensor;

/** An ONNX graph while layers write themselves into it. Weights are initialisers, not inputs. */
public final class OnnxGraph {
  private static final int OPSET = 17;
  private static final int IR_VERSION = 8;

  private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();
  private final Set<String> initializers = new HashSet<>();
  private int nodes;

  public OnnxGraph(String name) {
    graph.setName(name);
  }

  /** A graph input of (N, channels, height, width), N free. */
  public String input(String name, Shape shape) {
    graph.addInput(value(name, shape));
    return name;
  }

  /** Gives a value a name and makes it the graph's output. */
  public void output(String name, String value, Shape shape) {
    graph.addNode(
        OnnxMl.NodeProto.newBuilder().setOpType("Identity").addInput(value).addOutput(name));
    graph.addOutput(value(name, shape));
  }

  /**
   * Adds a node and answers the name of its output.
   *
   * @param attributes long[], Long, Float or String by name
   */
  public String node(String op, List<String> inputs, Map<String, ?> attributes) {
    String output = op.toLowerCase(Locale.ROOT) + "_" + nodes++;
    OnnxMl.NodeProto.Builder node =
        OnnxMl.NodeProto.newBuilder()
            .setOpType(op)
            .setName(output)
            .addAllInput(inputs)
            .addOutput(output);
    new TreeMap<>(attributes).forEach((name, value) -> node.addAttribute(attribute(name, value)));
    graph.addNode(node);
    return output;
  }

  /** The weights of a parameter, written once however often they are used. */
  public String initializer(String name, Tensor tensor) {
    if (initializers.add(name)) {
      float[] values = Tensors.values(tensor);
      add(name, values, Tensors.shape(tensor));
    }
    return name;
  }

  /** A small constant vector. */
  public String constant(String name, float... values) {
    String unique = name + "_" + nodes;
    add(unique, values, values.length);
    return unique;
  }

  private void add(String name, float[] values, long... shape) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    OnnxMl.TensorProto.Builder tensor =
        OnnxMl.TensorProto.newBuilder()
            .setName(name)
            .setDataType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
            .setRawData(ByteString.copyFrom(bytes.array()));
    for (long side : shape) {
      tensor.addDims(side);
    }
    graph.addInitializer(tensor);
  }

  /** The finished model as a file's bytes. */
  public byte[] toBytes(Map<String, String> metadata) {
    OnnxMl.ModelProto.Builder model =
        OnnxMl.ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("inpaint4j")
            .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPSET))
            .setGraph(graph);
    new TreeMap<>(metadata)
        .forEach(
            (key, value) ->
                model.addMetadataProps(
                    OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build().toByteArray();
  }

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

  private static OnnxMl.ValueInfoProto value(String name, Shape shape) {
    OnnxMl.TensorShapeProto.Builder dims = OnnxMl.TensorShapeProto.newBuilder();
    dims.addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimParam("N"));
    for (int side : new int[] {shape.channels(), shape.height(), shape.width()}) {
      dims.addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(side));
    }
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
}
