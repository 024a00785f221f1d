package io.github.inpaint4j.bench;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A network with the layers of big LaMa (Suvorov et al. 2021), 51 million parameters, random ones:
 * what it paints is nonsense, what it costs is not. Its tensors, range and metadata are those of
 * the file that Carve published.
 */
final class LamaShape {
  private static final int BLOCKS = 18;
  private static final int OPSET = 17; // the first with DFT
  private static final int IR_VERSION = 8;
  private static final float SPECTRUM = 1 / 64f; // about the root of the bottleneck's pixels

  private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder().setName("lama");
  private final SplittableRandom random = new SplittableRandom(1);
  private final int width;
  private int names;
  private long parameters;

  /** What flows through Fourier convolutions: (N, local, H, W) and (N, global, H, W). */
  private record Halves(String local, String global) {}

  private LamaShape(int width) {
    this.width = width;
  }

  /**
   * The file's bytes.
   *
   * @param width of the first layer; LaMa's is 64
   * @param side of the pictures it takes, 0 for any multiple of 8
   */
  static byte[] bytes(int width, int side) {
    return new LamaShape(width).model(side).toByteArray();
  }

  private OnnxMl.ModelProto model(int side) {
    String known = op("Sub", scalar(1), "mask");
    String seen = op("Mul", "image", known);
    String painted = generated(node("Concat", List.of(seen, "mask"), "axis", 1));
    String filled = op("Add", op("Mul", painted, "mask"), seen);
    graph.addNode(
        OnnxMl.NodeProto.newBuilder()
            .setOpType("Mul")
            .addAllInput(List.of(filled, scalar(255)))
            .addOutput("output"));
    graph.addInput(tensor("image", 3, side)).addInput(tensor("mask", 1, side));
    graph.addOutput(tensor("output", 3, side));
    return OnnxMl.ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPSET))
        .addMetadataProps(entry("profile", side > 0 ? "lama" : "lama-manga"))
        .addMetadataProps(entry("parameters", Long.toString(parameters)))
        .setGraph(graph)
        .build();
  }

  /** (N, 4, H, W) -> (N, 3, H, W) */
  private String generated(String input) {
    String x = active(conv(padded(input, 3), 4, width, 7, 1), width);
    x = active(conv(padded(x, 1), width, 2 * width, 3, 2), 2 * width);
    x = active(conv(padded(x, 1), 2 * width, 4 * width, 3, 2), 4 * width);
    int local = 2 * width;
    int global = 6 * width;
    String wide = padded(x, 1);
    Halves both =
        new Halves(
            active(conv(wide, 4 * width, local, 3, 2), local),
            active(conv(wide, 4 * width, global, 3, 2), global));
    for (int i = 0; i < BLOCKS; i++) {
      Halves inner = fourier(fourier(both, local, global), local, global);
      both = new Halves(op("Add", both.local, inner.local), op("Add", both.global, inner.global));
    }
    x = node("Concat", List.of(both.local, both.global), "axis", 1);
    for (int channels = 8 * width; channels > width; channels /= 2) {
      x = active(up(x, channels, channels / 2), channels / 2);
    }
    return op("Sigmoid", conv(padded(x, 3), width, 3, 7, 1));
  }

  private Halves fourier(Halves in, int local, int global) {
    String near = padded(in.local, 1);
    String far = padded(in.global, 1);
    String toLocal = op("Add", conv(near, local, local, 3, 1), conv(far, global, local, 3, 1));
    String toGlobal = op("Add", conv(near, local, global, 3, 1), spectral(in.global, global));
    return new Halves(active(toLocal, local), active(toGlobal, global));
  }

  private String spectral(String x, int channels) {
    int half = channels / 2;
    String narrow = active(conv(x, channels, half, 1, 1), half);
    return conv(op("Add", narrow, onSpectrum(narrow, half)), half, channels, 1, 1);
  }

  /** A convolution of the real and imaginary parts of the spectrum. */
  private String onSpectrum(String x, int channels) {
    String complex = dft(op("Unsqueeze", op("Mul", x, scalar(SPECTRUM)), whole(4)), 3, true, false);
    complex = dft(complex, 2, false, false);
    String parts = node("Concat", List.of(part(complex, 0), part(complex, 1)), "axis", 1);
    parts = active(conv(parts, 2 * channels, 2 * channels, 1, 1), 2 * channels);
    String real = op("Unsqueeze", cut(parts, 0, channels, 1, 1), whole(4));
    String imaginary = op("Unsqueeze", cut(parts, channels, 2 * channels, 1, 1), whole(4));
    complex = node("Concat", List.of(real, imaginary), "axis", 4);
    complex = dft(complex, 2, false, true);
    String mirrored = op("Mul", cut(complex, -2, 0, 3, -1), vector(1, -1)); // of a real signal
    complex = node("Concat", List.of(complex, mirrored), "axis", 3);
    return op("Mul", part(dft(complex, 3, false, true), 0), scalar(1 / SPECTRUM));
  }

  private String dft(String x, int axis, boolean half, boolean back) {
    return node("DFT", List.of(x), "axis", axis, "onesided", half ? 1 : 0, "inverse", back ? 1 : 0);
  }

  private String part(String complex, int which) {
    return node("Gather", List.of(complex, index(which)), "axis", 4);
  }

  private String cut(String x, int from, int to, int axis, int step) {
    return op("Slice", x, whole(from), whole(to), whole(axis), whole(step));
  }

  private String padded(String x, int by) {
    String reflect = whole(0, 0, by, by, 0, 0, by, by);
    OnnxMl.AttributeProto mode =
        OnnxMl.AttributeProto.newBuilder()
            .setName("mode")
            .setType(OnnxMl.AttributeProto.AttributeType.STRING)
            .setS(ByteString.copyFromUtf8("reflect"))
            .build();
    return add(node("Pad", List.of(x, reflect)).addAttribute(mode));
  }

  private String conv(String x, int in, int out, int kernel, int stride) {
    String weights = weights(in * kernel * kernel, out, in, kernel, kernel);
    return add(node("Conv", List.of(x, weights)).addAttribute(whole("strides", stride, stride)));
  }

  private String up(String x, int in, int out) {
    String weights = weights(9 * in / 4, in, out, 3, 3);
    return add(
        node("ConvTranspose", List.of(x, weights))
            .addAttribute(whole("strides", 2, 2))
            .addAttribute(whole("pads", 1, 1, 1, 1))
            .addAttribute(whole("output_padding", 1, 1)));
  }

  /** Batch normalisation and a ReLU. */
  private String active(String x, int channels) {
    float[] ones = new float[channels];
    Arrays.fill(ones, 1);
    String one = constant(ones, channels);
    String zero = constant(new float[channels], channels);
    parameters += 2L * channels;
    return op("Relu", op("BatchNormalization", x, one, zero, zero, one));
  }

  private String weights(int fanIn, long... shape) {
    int count = 1;
    for (long side : shape) {
      count *= (int) side;
    }
    float[] values = new float[count];
    double most = Math.sqrt(1.5 / fanIn);
    for (int i = 0; i < count; i++) {
      values[i] = (float) (most * (2 * random.nextDouble() - 1));
    }
    parameters += count;
    return constant(values, shape);
  }

  private String scalar(float value) {
    return constant(new float[] {value});
  }

  private String vector(float... values) {
    return constant(values, values.length);
  }

  private String constant(float[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return constant(OnnxMl.TensorProto.DataType.FLOAT, raw, shape);
  }

  private String whole(long... values) {
    return integers(values, values.length);
  }

  private String index(long value) {
    return integers(new long[] {value});
  }

  private String integers(long[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    return constant(OnnxMl.TensorProto.DataType.INT64, raw, shape);
  }

  private String constant(OnnxMl.TensorProto.DataType type, ByteBuffer raw, long... shape) {
    OnnxMl.TensorProto.Builder tensor =
        graph.addInitializerBuilder().setName(name()).setDataType(type.getNumber());
    for (long side : shape) {
      tensor.addDims(side);
    }
    tensor.setRawData(ByteString.copyFrom(raw.array()));
    return tensor.getName();
  }

  private String op(String op, String... inputs) {
    return add(node(op, List.of(inputs)));
  }

  /**
   * @param attributes name, number, name, number
   */
  private String node(String op, List<String> inputs, Object... attributes) {
    OnnxMl.NodeProto.Builder node = node(op, inputs);
    for (int i = 0; i < attributes.length; i += 2) {
      node.addAttributeBuilder()
          .setName((String) attributes[i])
          .setType(OnnxMl.AttributeProto.AttributeType.INT)
          .setI((Integer) attributes[i + 1]);
    }
    return add(node);
  }

  private static OnnxMl.NodeProto.Builder node(String op, List<String> inputs) {
    return OnnxMl.NodeProto.newBuilder().setOpType(op).addAllInput(inputs);
  }

  private String add(OnnxMl.NodeProto.Builder node) {
    String output = name();
    graph.addNode(node.addOutput(output));
    return output;
  }

  private String name() {
    return "v" + names++;
  }

  private static OnnxMl.AttributeProto whole(String name, long... values) {
    OnnxMl.AttributeProto.Builder attribute =
        OnnxMl.AttributeProto.newBuilder()
            .setName(name)
            .setType(OnnxMl.AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  private static OnnxMl.ValueInfoProto tensor(String name, int channels, int side) {
    OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
    shape.addDimBuilder().setDimParam("batch");
    shape.addDimBuilder().setDimValue(channels);
    for (String open : List.of("height", "width")) {
      OnnxMl.TensorShapeProto.Dimension.Builder dimension = shape.addDimBuilder();
      if (side > 0) {
        dimension.setDimValue(side);
      } else {
        dimension.setDimParam(open);
      }
    }
    OnnxMl.ValueInfoProto.Builder value = OnnxMl.ValueInfoProto.newBuilder().setName(name);
    value
        .getTypeBuilder()
        .getTensorTypeBuilder()
        .setElemType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
        .setShape(shape);
    return value.build();
  }

  private static OnnxMl.StringStringEntryProto entry(String key, String value) {
    return OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
  }
}
