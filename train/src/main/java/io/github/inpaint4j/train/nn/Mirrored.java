package io.github.inpaint4j.train.nn;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Makes a model fill every picture twice, as it is and mirrored, and answer the mean of both:
 * slightly better, for twice the time and the same weights.
 */
public final class Mirrored {
  private static final String BOTH = "both";

  private Mirrored() {}

  /**
   * @param model an ONNX file's bytes, with one input and one output of (N, C, H, W)
   * @return those of the same network for pictures and their mirror images, N of each, averaged
   * @throws IOException if this is no ONNX file
   */
  public static byte[] of(byte[] model) throws IOException {
    try {
      OnnxMl.ModelProto.Builder all = OnnxMl.ModelProto.parseFrom(model).toBuilder();
      mirror(all.getGraphBuilder());
      all.addMetadataProps(
          OnnxMl.StringStringEntryProto.newBuilder()
              .setKey("mirrored")
              .setValue("mean of the picture's fill and its mirror image's"));
      return all.build().toByteArray();
    } catch (InvalidProtocolBufferException e) {
      throw new IOException("this is no ONNX file: " + e.getMessage(), e);
    }
  }

  private static void mirror(OnnxMl.GraphProto.Builder graph) {
    String input = graph.getInput(0).getName();
    String output = graph.getOutput(0).getName();
    List<OnnxMl.NodeProto> inner = List.copyOf(graph.getNodeList());
    graph.clearNode();
    graph.addInitializer(OnnxProtos.tensor("mirror/start", new long[] {-1}));
    graph.addInitializer(OnnxProtos.tensor("mirror/end", new long[] {Long.MIN_VALUE}));
    graph.addInitializer(OnnxProtos.tensor("mirror/axis", new long[] {3}));
    graph.addInitializer(OnnxProtos.tensor("mirror/step", new long[] {-1}));
    graph.addInitializer(OnnxProtos.tensor("mirror/half", new float[] {0.5f}, 1));
    graph.addNode(OnnxProtos.node("Slice", reversed(input), List.of("mirror/input"), Map.of()));
    graph.addNode(
        OnnxProtos.node(
            "Concat", List.of(input, "mirror/input"), List.of(BOTH), Map.of("axis", 0L)));
    inner.forEach(node -> graph.addNode(renamed(node, input, output)));
    List<String> halves = List.of("mirror/plain", "mirror/output");
    graph.addNode(
        OnnxProtos.node("Split", List.of(BOTH + "/" + output), halves, Map.of("axis", 0L)));
    graph.addNode(
        OnnxProtos.node("Slice", reversed("mirror/output"), List.of("mirror/back"), Map.of()));
    graph.addNode(
        OnnxProtos.node(
            "Add", List.of("mirror/plain", "mirror/back"), List.of("mirror/sum"), Map.of()));
    graph.addNode(
        OnnxProtos.node("Mul", List.of("mirror/sum", "mirror/half"), List.of(output), Map.of()));
  }

  private static List<String> reversed(String value) {
    return List.of(value, "mirror/start", "mirror/end", "mirror/axis", "mirror/step");
  }

  /** The same node within the graph for both. */
  private static OnnxMl.NodeProto renamed(OnnxMl.NodeProto node, String input, String output) {
    OnnxMl.NodeProto.Builder inner = node.toBuilder().clearInput().clearOutput();
    node.getInputList().forEach(name -> inner.addInput(name.equals(input) ? BOTH : name));
    node.getOutputList()
        .forEach(name -> inner.addOutput(name.equals(output) ? BOTH + "/" + output : name));
    return inner.build();
  }
}
