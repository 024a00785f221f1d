package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.Activation.RELU;
import static io.github.inpaint4j.train.nn.ConvOptions.kernel;

import io.github.inpaint4j.train.nn.Init;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.MaxPool2d;
import io.github.inpaint4j.train.nn.Sequential;
import io.github.inpaint4j.train.nn.Skip;

/**
 * The classic U-Net (Ronneberger, Fischer, Brox 2015): two convolutions at every resolution, on the
 * way down and on the way up, where what went down lies beside what comes up. "Same" convolutions,
 * so that nothing has to be cropped.
 */
final class Unet {
  /** At the whole, a half, a quarter, an eighth of the resolution. */
  private static final int[] CHANNELS = {16, 32, 64, 96};

  private Unet() {}

  /** Costs about what {@link ResidualUnet#small} does. */
  public static Network small(LayerMaker make) {
    return make.network(
        "unet", level(make, 4, 0), make.conv(CHANNELS[0], 3, kernel(1).init(Init.ZERO)));
  }

  private static Layer level(LayerMaker make, int in, int depth) {
    int channels = CHANNELS[depth];
    Layer before = convolutions(make, in, channels);
    if (depth + 1 == CHANNELS.length) {
      return before;
    }
    Layer below = level(make, channels, depth + 1);
    Layer up = make.up(CHANNELS[depth + 1], channels);
    return Sequential.of(
        before,
        new Skip(Sequential.of(new MaxPool2d(), below, up, RELU)),
        convolutions(make, 2 * channels, channels));
  }

  private static Layer convolutions(LayerMaker make, int in, int out) {
    return Sequential.of(make.conv(in, out, kernel(3)), RELU, make.conv(out, out, kernel(3)), RELU);
  }
}
