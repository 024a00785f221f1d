package io.github.inpaint4j.train.nn;

import static io.github.inpaint4j.train.nn.ConvOptions.kernel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.util.List;
import java.util.function.BiFunction;
import org.bytedeco.pytorch.Tensor;

/**
 * One kind of layer for the tests, which are written once for all of them; golden_layers.py in
 * bench/peers has the same list.
 *
 * @param masked true if the last channel that flows in is a mask, and features are zero where it is
 */
record Kind(String name, boolean masked, BiFunction<Parameters, Seeded, Layer> maker) {
  static final int CHANNELS = 4;
  static final Shape INPUT = new Shape(CHANNELS, 4, 6);
  static final int VALUES = CHANNELS * 4 * 6;

  private static Kind of(String name, BiFunction<Parameters, Seeded, Layer> maker) {
    return new Kind(name, false, maker);
  }

  private static Kind masked(String name, BiFunction<Parameters, Seeded, Layer> maker) {
    return new Kind(name, true, maker);
  }

  static final List<Kind> ALL =
      List.of(
          of("conv 3x3", (p, r) -> new Conv2d(p, "c", CHANNELS, 3, r)),
          of("conv 5x5", (p, r) -> new Conv2d(p, "c", CHANNELS, 3, kernel(5), r)),
          of("conv 1x1", (p, r) -> new Conv2d(p, "c", CHANNELS, 3, kernel(1), r)),
          of("strided conv", (p, r) -> new Conv2d(p, "c", CHANNELS, 3, kernel(3).stride(2), r)),
          of("dilated conv", (p, r) -> new Conv2d(p, "c", CHANNELS, 3, kernel(3).dilation(2), r)),
          of("spectral conv", (p, r) -> new SpectralConv2d(p, "c", CHANNELS, 3, kernel(3), r)),
          of("up conv", (p, r) -> new UpConv2d(p, "u", CHANNELS, 3, r)),
          of("upsample", (p, r) -> new Upsample2x()),
          of("max pool", (p, r) -> new MaxPool2d()),
          of(
              "transposed conv 4x4",
              (p, r) -> new ConvTranspose2d(p, "t", CHANNELS, 3, kernel(4).stride(2), r)),
          of(
              "transposed conv 6x6",
              (p, r) -> new ConvTranspose2d(p, "t", CHANNELS, 3, kernel(6).stride(2), r)),
          of("residual", (p, r) -> new Residual(new Conv2d(p, "c", CHANNELS, CHANNELS, r))),
          of("skip", (p, r) -> new Skip(new Conv2d(p, "c", CHANNELS, 3, r))),
          of("relu", (p, r) -> Activation.RELU),
          of("leaky relu", (p, r) -> Activation.LEAKY_RELU),
          of("elu", (p, r) -> Activation.ELU),
          of("sigmoid", (p, r) -> Activation.SIGMOID),
          of(
              "gated conv",
              (p, r) ->
                  Sequential.of(new Conv2d(p, "c", CHANNELS, 6, r), new Gate(Activation.ELU))),
          of("group norm", (p, r) -> new GroupNorm(p, "n", CHANNELS, 2)),
          of("instance norm", (p, r) -> new GroupNorm(p, "n", CHANNELS, CHANNELS)),
          of(
              "channel linear",
              (p, r) ->
                  Sequential.of(
                      new MaxPool2d(),
                      new ChannelLinear(p, "l", new Shape(CHANNELS, 2, 3), Init.HE, r))),
          of("fourier conv", (p, r) -> new FourierConv2d(p, "f", INPUT, Init.HE, r)),
          masked(
              "partial conv", (p, r) -> new PartialConv2d(p, "c", CHANNELS - 1, 2, kernel(3), r)),
          masked(
              "strided partial conv",
              (p, r) -> new PartialConv2d(p, "c", CHANNELS - 1, 2, kernel(5).stride(2), r)),
          masked(
              "partial skip",
              (p, r) ->
                  Sequential.of(
                      new PartialSkip(
                          3, 2, new PartialConv2d(p, "a", CHANNELS - 1, 2, kernel(3), r)),
                      new PartialConv2d(p, "b", 5, 4, kernel(3), r))),
          masked(
              "partial",
              (p, r) -> new Partial(new PartialConv2d(p, "c", CHANNELS - 1, 2, kernel(3), r))),
          of(
              "sequential",
              (p, r) ->
                  Sequential.of(
                      new Conv2d(p, "a", CHANNELS, 4, r), Activation.RELU, new MaxPool2d())));

  static float[] noise(int n) {
    Seeded rng = Seeded.of(2);
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) rng.nextGaussian();
    }
    return values;
  }

  /** (n, CHANNELS, 4, 6) */
  static Tensor tensor(float[] values) {
    return Tensors.of(values, values.length / VALUES, CHANNELS, 4, 6);
  }

  /** As near as that, relative to the largest value if that is above one. */
  static void assertClose(float[] actual, float[] expected, float tolerance) {
    float largest = 1;
    for (float value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertThat(actual).containsExactly(expected, within(tolerance * largest));
  }

  Layer make(Parameters parameters) {
    return maker.apply(parameters, Seeded.of(1));
  }

  /** With biases that are not zero, or a forgotten one would not show. */
  Layer shaken(Parameters parameters) {
    Layer layer = make(parameters);
    shake(parameters);
    return layer;
  }

  static void shake(Parameters parameters) {
    parameters.flatten();
    try (Scope scope = Scope.inference()) {
      if (parameters.count() > 0) {
        Tensor flat = parameters.flat();
        flat.add_(Tensors.of(noise(parameters.count()), parameters.count()));
      }
    }
  }

  /** (n, CHANNELS, 4, 6) values that may flow in. */
  float[] input(int n) {
    float[] values = noise(n * VALUES);
    if (masked) {
      int pixels = VALUES / CHANNELS;
      for (int i = 0; i < values.length; i++) {
        int mask = i - i % VALUES + (CHANNELS - 1) * pixels + i % pixels;
        boolean valid = mask % 3 != 0 && mask % 6 != 1;
        values[i] = valid ? i == mask ? 1 : values[i] : 0;
      }
    }
    return values;
  }

  /** True for features that are valid: those whose gradient means something. */
  boolean hasGradient(int index, float value) {
    int channel = index % VALUES / (VALUES / CHANNELS);
    return !masked || channel < CHANNELS - 1 && value != 0;
  }

  @Override
  public String toString() {
    return name;
  }
}
