package io.github.inpaint4j.train.nn;

import ai.onnx.proto.OnnxMl;
import io.github.inpaint4j.train.torch.Tensors;
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
  private int constants;

  public OnnxGraph(String name) {
    graph.setName(name);
  }

  /** A graph input of (N, channels, height, width), N free. */
  public String input(String name, Shape shape) {
    graph.addInput(OnnxProtos.value(name, shape));
    return name;
  }

  /** Gives a value a name and makes it the graph's output. */
  public void output(String name, String value, Shape shape) {
    graph.addNode(
        OnnxMl.NodeProto.newBuilder().setOpType("Identity").addInput(value).addOutput(name));
    graph.addOutput(OnnxProtos.value(name, shape));
  }

  /**
   * Adds a node and answers the name of its output.
   *
   * @param attributes long[], Long, Float or String by name
   */
  public String node(String op, List<String> inputs, Map<String, ?> attributes) {
    String output = unique(op);
    graph.addNode(OnnxProtos.node(op, inputs, List.of(output), attributes));
    return output;
  }

  /** A node with the weights and the bias of the layer of that name. */
  String node(
      String op,
      String input,
      String name,
      Tensor weight,
      Tensor bias,
      Map<String, long[]> attributes) {
    String weights = initializer(name + ".weight", weight);
    return node(op, List.of(input, weights, initializer(name + ".bias", bias)), attributes);
  }

  /** The first and the second half of a value's channels. */
  List<String> halves(String value) {
    String name = unique("Split");
    List<String> outputs = List.of(name + "_first", name + "_second");
    graph.addNode(OnnxProtos.node("Split", List.of(value), outputs, Map.of("axis", 1L)));
    return outputs;
  }

  /**
   * Some of a value's channels.
   *
   * @param from the first; negative counts from the end
   * @param to behind the last; negative counts from the end
   */
  public String channels(String value, int from, int to) {
    return node("Slice", List.of(value, integers(from), integers(to), integers(1)), Map.of());
  }

  /**
   * The same values in another shape.
   *
   * @param shape 0 = as it was, -1 = what remains
   */
  String reshape(String value, long... shape) {
    return node("Reshape", List.of(value, integers(shape)), Map.of());
  }

  private String unique(String op) {
    return op.toLowerCase(Locale.ROOT) + "_" + nodes++;
  }

  /** Two values of one shape, added. */
  public String add(String one, String other) {
    return node("Add", List.of(one, other), Map.of());
  }

  /** The weights of a parameter, written once however often they are used. */
  public String initializer(String name, Tensor tensor) {
    if (initializers.add(name)) {
      graph.addInitializer(OnnxProtos.tensor(name, Tensors.values(tensor), Tensors.shape(tensor)));
    }
    return name;
  }

  /** A small constant vector. */
  public String constant(String name, float... values) {
    String unique = name + "_" + constants++;
    graph.addInitializer(OnnxProtos.tensor(unique, values, values.length));
    return unique;
  }

  private String integers(long... values) {
    String unique = "integers_" + constants++;
    graph.addInitializer(OnnxProtos.tensor(unique, values));
    return unique;
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
}
