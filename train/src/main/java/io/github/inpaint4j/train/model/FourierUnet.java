package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.Activation.RELU;
import static io.github.inpaint4j.train.nn.ConvOptions.kernel;

import io.github.inpaint4j.train.nn.Init;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.Residual;
import io.github.inpaint4j.train.nn.Sequential;
import io.github.inpaint4j.train.nn.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Down, residual blocks of which every second works on the whole spectrum, and up again: the idea
 * of LaMa (Suvorov et al. 2021), where their blocks do both on parts of the channels. The way down
 * and up is a residual, too; all that is added begins as zero.
 */
final class FourierUnet {
  private static final int WIDE = 48; // at half the resolution
  private static final Shape DEEP = new Shape(96, 8, 8);
  private static final int BLOCKS = 3;

  private FourierUnet() {}

  /** For CIFAR-10. */
  public static Network small(RandomGenerator rng) {
    LayerMaker make = new LayerMaker(rng);
    return make.network(
        "fourier",
        make.conv(4, WIDE, kernel(5).stride(2)),
        new Residual(below(make)),
        RELU,
        make.head(WIDE));
  }

  private static Layer below(LayerMaker make) {
    int channels = DEEP.channels();
    List<Layer> parts = new ArrayList<>();
    parts.add(make.conv(WIDE, channels, kernel(3).stride(2)));
    for (int i = 0; i < BLOCKS; i++) {
      parts.add(block(make, Sequential.of(make.conv(channels, channels, kernel(3)), RELU), 3));
      parts.add(block(make, make.fourier(DEEP), 1));
    }
    parts.add(RELU);
    parts.add(make.up(channels, WIDE));
    return new Sequential(parts);
  }

  private static Layer block(LayerMaker make, Layer first, int side) {
    int channels = DEEP.channels();
    Layer last = make.conv(channels, channels, kernel(side).init(Init.ZERO));
    return new Residual(Sequential.of(RELU, first, last));
  }
}
