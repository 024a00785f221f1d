package io.github.inpaint4j.fill.network;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.inpaint4j.image.Image;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a graph says it takes and gives: pictures (N or 1, 3 or 4, height, width), perhaps masks (N
 * or 1, 1, height, width), to (N or 1, 3 or 1, height, width); floats, of 16 bits too, or bytes.
 * Channels may stand last in each.
 *
 * @param inputs the picture's, then the mask's if there is one
 */
record Signature(List<Port> inputs, Port output) {
  private static final long LARGEST = 2048 * 2048; // pixels
  private static final int NUMBERS = 4; // of a shape

  /**
   * A tensor; what is open is -1.
   *
   * @param bytes whether its samples are bytes, not floats
   * @param last whether its channels stand last
   * @param height open only together with the width
   */
  record Port(
      String name, boolean bytes, boolean last, int count, int channels, int height, int width) {
    boolean isOpen() {
      return height < 0;
    }
  }

  /**
   * @throws IOException in half a sentence, if a network takes or gives something else
   */
  static Signature of(OrtSession session) throws OrtException, IOException {
    Map<String, NodeInfo> all = session.getInputInfo();
    if (all.size() > 2) {
      throw number("input", all, "one or two");
    }
    List<Port> inputs = new ArrayList<>();
    for (NodeInfo one : all.values()) {
      inputs.add(input(one, all.size()));
    }
    if (inputs.size() == 2) {
      inputs.sort((a, b) -> b.channels() - a.channels());
      requirePictureAndMask(inputs);
    }
    return new Signature(List.copyOf(inputs), output(session.getOutputInfo(), inputs.get(0)));
  }

  /** Whether the channels of an input stand last. */
  boolean isLast(String input) {
    return inputs.stream().anyMatch(port -> port.last() && port.name().equals(input));
  }

  /** The tensor that has the picture. */
  Port image() {
    return inputs.get(0);
  }

  /** Whether it takes pictures of more than one size. */
  boolean isOpen() {
    return image().isOpen();
  }

  /** Whether it takes more than one picture at a time. */
  boolean many() {
    return inputs.stream().allMatch(port -> port.count() < 0) && output.count() < 0;
  }

  /** Of its tensors: picture, mask if there is one, output. */
  List<String> names() {
    return Stream.concat(inputs.stream(), Stream.of(output)).map(Port::name).toList();
  }

  /** The size it takes, if it is not open. */
  Sizes fixed() {
    return new Sizes.Fixed(new Size(image().height(), image().width()));
  }

  /**
   * @throws IOException in half a sentence, if it takes more, or bytes
   */
  void requireOneOfFloats() throws IOException {
    if (inputs.size() > 1) {
      List<String> names = inputs.stream().map(Port::name).toList();
      throw new IOException("it has 2 inputs (%s), not one".formatted(String.join(", ", names)));
    }
    requireFloats("input", image());
    requireFloats("output", output);
  }

  private static void requireFloats(String what, Port port) throws IOException {
    if (port.bytes()) {
      throw new IOException(
          "its %s %s has samples of type UINT8, not FLOAT".formatted(what, port.name()));
    }
  }

  IOException misshapen(String wanted) {
    Port image = image();
    long[] shape = {image.count(), image.channels(), image.height(), image.width()};
    return misshapen("input", image.name(), shape, wanted);
  }

  private static Port input(NodeInfo node, int all) throws IOException {
    TensorInfo tensor = tensor("input", node);
    String name = node.getName();
    boolean last = isLast(tensor.getShape());
    long[] in = Feed.channelsFirst(tensor.getShape(), last);
    boolean mask = all == 2 && in.length == NUMBERS && in[1] == 1;
    if (in.length != NUMBERS || in[1] != Image.CHANNELS && in[1] != Image.CHANNELS + 1 && !mask) {
      throw misshapen("input", name, in, "[N, 3 or 4, height, width]");
    }
    if (in[0] == 0 || in[0] > 1) {
      throw new IOException(
          "its input %s has the shape %s, not [N, ...]: it takes %d at a time, not one or any number"
              .formatted(name, text(in), in[0]));
    }
    boolean open = in[2] < 0 && in[3] < 0;
    if (!open && (in[2] <= 0 || in[3] <= 0)) {
      throw misshapen("input", name, in, "a fixed height and width");
    }
    if (in[2] > LARGEST || in[3] > LARGEST || in[2] * in[3] > LARGEST) {
      throw misshapen("input", name, in, "at most four megapixels");
    }
    return port(name, tensor, last, in);
  }

  private static boolean isLast(long[] shape) {
    return shape.length == NUMBERS && !isChannels(shape[1]) && isChannels(shape[3]);
  }

  private static boolean isChannels(long number) {
    return number == 1 || number == Image.CHANNELS || number == Image.CHANNELS + 1;
  }

  private static Port port(String name, TensorInfo tensor, boolean last, long[] shape) {
    boolean bytes = tensor.type == OnnxJavaType.UINT8;
    int count = (int) shape[0];
    return new Port(name, bytes, last, count, (int) shape[1], (int) shape[2], (int) shape[3]);
  }

  private static void requirePictureAndMask(List<Port> inputs) throws IOException {
    Port image = inputs.get(0);
    Port mask = inputs.get(1);
    boolean fits =
        image.channels() == Image.CHANNELS
            && mask.channels() == 1
            && mask.height() == image.height()
            && mask.width() == image.width();
    if (!fits) {
      throw new IOException(
          "its inputs %s and %s are no picture of three channels and no mask of one, both of one size"
              .formatted(image.name(), mask.name()));
    }
  }

  private static Port output(Map<String, NodeInfo> all, Port image) throws IOException {
    if (all.size() != 1) {
      throw number("output", all, "one");
    }
    NodeInfo node = all.values().iterator().next();
    TensorInfo tensor = tensor("output", node);
    boolean last = isLast(tensor.getShape());
    long[] out = Feed.channelsFirst(tensor.getShape(), last);
    int channels = out.length == NUMBERS && out[1] == 1 ? 1 : Image.CHANNELS;
    long[] wanted = {-1, channels, image.height(), image.width()};
    boolean fits = out.length == wanted.length && (out[0] < 0 || out[0] == 1);
    for (int i = 1; fits && i < out.length; i++) {
      fits = out[i] < 0 || out[i] == wanted[i];
    }
    if (!fits) {
      throw misshapen("output", node.getName(), out, text(wanted));
    }
    return port(node.getName(), tensor, last, new long[] {out[0], channels, wanted[2], wanted[3]});
  }

  private static TensorInfo tensor(String what, NodeInfo one) throws IOException {
    if (!(one.getInfo() instanceof TensorInfo tensor)) {
      throw new IOException("its %s %s is no tensor".formatted(what, one.getName()));
    }
    switch (tensor.type) {
      case FLOAT, FLOAT16, UINT8 -> {
        return tensor;
      }
      default ->
          throw new IOException(
              "its %s %s has samples of type %s, not FLOAT, FLOAT16 or UINT8"
                  .formatted(what, one.getName(), tensor.type));
    }
  }

  private static IOException number(String what, Map<String, NodeInfo> all, String wanted) {
    return new IOException(
        "it has %d %ss (%s), not %s"
            .formatted(all.size(), what, String.join(", ", all.keySet()), wanted));
  }

  private static IOException misshapen(String what, String name, long[] shape, String wanted) {
    return new IOException(
        "its %s %s has the shape %s, not %s".formatted(what, name, text(shape), wanted));
  }

  private static String text(long[] shape) {
    return IntStream.range(0, shape.length)
        .mapToObj(i -> shape[i] >= 0 ? Long.toString(shape[i]) : i == 0 ? "N" : "any")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** As {@link Profile} says what it wants. */
  @Override
  public String toString() {
    return "%s of %d channels%s, of %s"
        .formatted(
            image().bytes() ? "bytes" : "floats",
            image().channels(),
            inputs.size() > 1 ? " and a mask" : "",
            isOpen() ? "any size" : "one size");
  }
}
