package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.ConvOptions.kernel;

import io.github.inpaint4j.train.nn.ChannelLinear;
import io.github.inpaint4j.train.nn.Conv2d;
import io.github.inpaint4j.train.nn.ConvOptions;
import io.github.inpaint4j.train.nn.ConvTranspose2d;
import io.github.inpaint4j.train.nn.FourierConv2d;
import io.github.inpaint4j.train.nn.GroupNorm;
import io.github.inpaint4j.train.nn.Init;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.Parameters;
import io.github.inpaint4j.train.nn.PartialConv2d;
import io.github.inpaint4j.train.nn.Sequential;
import io.github.inpaint4j.train.nn.Shape;
import java.util.random.RandomGenerator;

/**
 * Makes the layers of one network for 32x32 pictures that is told where the hole is: numbers them
 * in the order of their making, draws their first weights after He.
 */
public final class LayerMaker {
  private final Parameters parameters = new Parameters();
  private final RandomGenerator rng;
  private int layers;

  /**
   * @param rng of the first weights
   */
  public LayerMaker(RandomGenerator rng) {
    this.rng = rng;
  }

  private String next(String kind) {
    return kind + layers++;
  }

  public Layer conv(int in, int out, ConvOptions options) {
    String kind = options.dilation() > 1 ? "dilated" : "conv";
    return new Conv2d(parameters, next(kind), in, out, options, rng);
  }

  /** Twice the size. */
  public Layer up(int in, int out) {
    return new ConvTranspose2d(parameters, next("up"), in, out, kernel(4).stride(2), rng);
  }

  /** From half the size to a picture, which begins as zero. */
  public Layer head(int in) {
    ConvOptions options = kernel(6).stride(2).init(Init.ZERO);
    return new ConvTranspose2d(parameters, next("head"), in, 3, options, rng);
  }

  /** Channel counts without the validity. */
  public Layer partial(int in, int out, ConvOptions options) {
    return new PartialConv2d(parameters, next("partial"), in, out, options, rng);
  }

  public Layer norm(int channels) {
    return new GroupNorm(parameters, next("norm"), channels, 8);
  }

  public Layer fourier(Shape shape) {
    return new FourierConv2d(parameters, next("fourier"), shape, Init.HE, rng);
  }

  public Layer connected(Shape shape) {
    return new ChannelLinear(parameters, next("connected"), shape, Init.HE, rng);
  }

  public Network network(String name, Layer... all) {
    return new Network(name, new Shape(4, 32, 32), parameters, Sequential.of(all));
  }
}
