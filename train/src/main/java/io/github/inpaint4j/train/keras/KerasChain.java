package io.github.inpaint4j.train.keras;

import io.github.inpaint4j.fill.network.Prefill;
import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.nn.Activation;
import io.github.inpaint4j.train.nn.Conv2d;
import io.github.inpaint4j.train.nn.ConvOptions;
import io.github.inpaint4j.train.nn.Init;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.MaxPool2d;
import io.github.inpaint4j.train.nn.Parameters;
import io.github.inpaint4j.train.nn.Sequential;
import io.github.inpaint4j.train.nn.Shape;
import io.github.inpaint4j.train.nn.Upsample2x;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Keras' layers, one after another, becoming ours. Keras is (N, H, W, C), ours (N, C, H, W). */
final class KerasChain {
  private static final int MAX_SIDE = 4096;
  private static final int MAX_FILTERS = 4096;

  private final KerasWeights weights;
  private final Parameters parameters = new Parameters();
  private final List<Layer> layers = new ArrayList<>();
  private Shape input;
  private Shape shape;
  private int convolutions;

  KerasChain(KerasWeights weights) {
    this.weights = weights;
  }

  void add(KerasLayer layer) throws IOException {
    layer.requireFloat32();
    if (shape == null && !layer.kind().equals("InputLayer")) {
      throw new IOException("it does not say how large its pictures are; begin with keras.Input");
    }
    switch (layer.kind()) {
      case "InputLayer" -> begin(layer);
      case "Conv2D" -> convolution(layer);
      case "MaxPooling2D" -> pooling(layer);
      case "UpSampling2D" -> upsampling(layer);
      default ->
          throw new IOException(
              "its layer '%s' is a %s; there can be InputLayer, Conv2D, MaxPooling2D, UpSampling2D"
                  .formatted(layer.name(), layer.kind()));
    }
  }

  private void begin(KerasLayer layer) throws IOException {
    int[] sides = layer.numbers("batch_shape", 4);
    if (input != null || outside(sides[1], MAX_SIDE) || outside(sides[2], MAX_SIDE)) {
      throw layer.refused("the shape %s".formatted(layer.setting("batch_shape")));
    }
    if (sides[3] != 3) {
      throw layer.refused("%d channels, not 3 (red, green, blue)".formatted(sides[3]));
    }
    input = new Shape(3, sides[1], sides[2]);
    shape = input;
  }

  private static boolean outside(int number, int most) {
    return number < 1 || number > most;
  }

  private void convolution(KerasLayer layer) throws IOException {
    int[] kernel = layer.numbers("kernel_size", 2);
    int k = kernel[0];
    if (k != kernel[1] || k % 2 != 1 || outside(k, MAX_SIDE)) {
      throw layer.refused(
          "a kernel %s, not square and odd".formatted(layer.setting("kernel_size")));
    }
    layer.require("padding", k == 1 ? new String[] {"same", "valid"} : new String[] {"same"});
    layer.require("strides", "[1,1]");
    layer.require("dilation_rate", "[1,1]");
    layer.require("groups", "1");
    layer.require("data_format", "channels_last");
    layer.require("activation", "relu", "sigmoid", "linear");
    int out = layer.node().path("config").path("filters").asInt(-1);
    if (outside(out, MAX_FILTERS)) {
      throw layer.refused(out + " filters");
    }
    append(convolution(k, out, layer.setting("use_bias").equals("true")));
    switch (layer.setting("activation")) {
      case "relu" -> append(Activation.RELU);
      case "sigmoid" -> append(Activation.SIGMOID);
      default -> {} // linear
    }
  }

  private Layer convolution(int kernel, int out, boolean biased) throws IOException {
    int in = shape.channels();
    String stored = "conv2d" + (convolutions == 0 ? "" : "_" + convolutions);
    float[] values = weights.values(stored, 0, kernel, kernel, in, out);
    String name = "conv" + convolutions++;
    ConvOptions options = ConvOptions.kernel(kernel).init(Init.ZERO);
    Layer ours = new Conv2d(parameters, name, in, out, options, Seeded.of(0));
    set(name + ".weight", outInFirst(values, in, out));
    if (biased) {
      set(name + ".bias", weights.values(stored, 1, out));
    }
    return ours;
  }

  private void set(String name, float[] values) {
    try (Scope scope = Scope.inference()) {
      Tensor parameter = parameters.all().get(name);
      parameter.copy_(Tensors.of(values, Tensors.shape(parameter)));
    }
  }

  /** (kernel, kernel, in, out) -> (out, in, kernel, kernel) */
  private static float[] outInFirst(float[] values, int in, int out) {
    float[] first = new float[values.length];
    int area = values.length / (in * out);
    for (int i = 0; i < values.length; i++) {
      first[(i % out * in + i / out % in) * area + i / (out * in)] = values[i];
    }
    return first;
  }

  private void pooling(KerasLayer layer) throws IOException {
    layer.require("pool_size", "[2,2]");
    layer.require("strides", "[2,2]");
    layer.require("padding", "same", "valid");
    layer.require("data_format", "channels_last");
    append(new MaxPool2d());
  }

  private void upsampling(KerasLayer layer) throws IOException {
    layer.require("size", "[2,2]");
    layer.require("interpolation", "nearest");
    layer.require("data_format", "channels_last");
    append(new Upsample2x());
  }

  private void append(Layer layer) throws IOException {
    try {
      shape = layer.outputShape(shape);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    if (shape.height() > MAX_SIDE || shape.width() > MAX_SIDE) {
      throw new IOException("inside, its pictures become too large: %s".formatted(shape));
    }
    layers.add(layer);
  }

  /**
   * @throws IOException if it does not give back pictures like those that it takes
   */
  Network network() throws IOException {
    if (layers.isEmpty() || !shape.equals(input)) {
      throw new IOException(
          "it makes %s of %s; a fill has the picture's shape".formatted(shape, input));
    }
    return new Network("keras", input, Prefill.BLACK, parameters, new Sequential(layers));
  }
}
