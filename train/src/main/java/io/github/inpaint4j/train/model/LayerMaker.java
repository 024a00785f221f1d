package io.github.inpaint4j.train.model;

import io.github.inpaint4j.train.nn.ChannelLinear;
import io.github.inpaint4j.train.nn.Conv2d;
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

  public Layer conv(int in, int out, int kernel, int stride) {
    return conv(in, out, kernel, stride, Init.HE);
  }

  public Layer conv(int in, int out, int kernel, int stride, Init init) {
    return new Conv2d(parameters, next("conv"), in, out, kernel, stride, init, rng);
  }

  public Layer dilated(int in, int out, int dilation) {
    return Conv2d.dilated(parameters, next("dilated"), in, out, dilation, Init.HE, rng);
  }

  /** Twice the size. */
  public Layer up(int in, int out) {
    return new ConvTranspose2d(parameters, next("up"), in, out, 4, Init.HE, rng);
  }

  /** From half the size to a picture, which begins as zero. */
  public Layer head(int in) {
    return new ConvTranspose2d(parameters, next("head"), in, 3, 6, Init.ZERO, rng);
  }

  /** Channel counts without the validity. */
  public Layer partial(int in, int out, int kernel, int stride, Init init) {
    return new PartialConv2d(parameters, next("partial"), in, out, kernel, stride, init, rng);
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
