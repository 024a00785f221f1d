package io.github.inpaint4j.fill.network;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.github.inpaint4j.image.Image;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a network takes and gives: from (N, channels, height, width) floats, pictures with or
 * without their masks as a fourth channel, to (N, 3 or 1, height, width).
 *
 * @param input its name
 * @param height -1 if it is open, and then so is the width
 * @param width -1 if it is open
 * @param outputs 3 or 1
 */
record Signature(String input, int channels, int height, int width, int outputs) {
  private static final long LARGEST = 2048 * 2048; // pixels

  /**
   * @throws IOException in half a sentence, if a network takes or gives something else
   */
  static Signature of(OrtSession session) throws OrtException, IOException {
    long[] in = shape("input", session.getInputInfo());
    String input = session.getInputNames().iterator().next();
    if (in.length != 4 || in[1] != Image.CHANNELS && in[1] != Image.CHANNELS + 1) {
      throw misshapen("input", input, in, "[N, 3 or 4, height, width]");
    }
    if (in[0] >= 0) {
      throw new IOException(
          "its input %s has the shape %s, not [N, ...]: it takes %d at a time, not any number"
              .formatted(input, text(in), in[0]));
    }
    boolean open = in[2] < 0 && in[3] < 0;
    if (!open && (in[2] <= 0 || in[3] <= 0)) {
      throw misshapen("input", input, in, "a fixed height and width");
    }
    if (in[2] > LARGEST || in[3] > LARGEST || in[2] * in[3] > LARGEST) {
      throw misshapen("input", input, in, "at most four megapixels");
    }
    int outputs = outputs(session, in);
    return new Signature(input, (int) in[1], (int) in[2], (int) in[3], outputs);
  }

  /** Whether it takes pictures of more than one size. */
  boolean isOpen() {
    return height < 0;
  }

  IOException misshapen(String wanted) {
    return misshapen("input", input, new long[] {-1, channels, height, width}, wanted);
  }

  private static int outputs(OrtSession session, long[] in) throws OrtException, IOException {
    long[] out = shape("output", session.getOutputInfo());
    int outputs = out.length == 4 && out[1] == 1 ? 1 : Image.CHANNELS;
    long[] wanted = {-1, outputs, in[2], in[3]};
    boolean fits = out.length == wanted.length && out[0] < 0;
    for (int i = 1; fits && i < out.length; i++) {
      fits = out[i] < 0 || out[i] == wanted[i];
    }
    if (!fits) {
      throw misshapen("output", session.getOutputNames().iterator().next(), out, text(wanted));
    }
    return outputs;
  }

  /** Of the only one there is, an open axis as -1. */
  private static long[] shape(String what, Map<String, NodeInfo> all) throws IOException {
    if (all.size() != 1) {
      throw new IOException(
          "it has %d %ss (%s), not one"
              .formatted(all.size(), what, String.join(", ", all.keySet())));
    }
    NodeInfo one = all.values().iterator().next();
    if (!(one.getInfo() instanceof TensorInfo tensor)) {
      throw new IOException("its %s %s is no tensor".formatted(what, one.getName()));
    }
    if (tensor.type != OnnxJavaType.FLOAT) {
      throw new IOException(
          "its %s %s has samples of type %s, not FLOAT"
              .formatted(what, one.getName(), tensor.type));
    }
    return tensor.getShape();
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
}
