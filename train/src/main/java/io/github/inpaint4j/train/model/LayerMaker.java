package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.ConvOptions.kernel;

import io.github.inpaint4j.fill.network.Prefill;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.image.Image;
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
import io.github.inpaint4j.train.nn.UpConv2d;
import io.github.inpaint4j.train.torch.Device;
import java.util.random.RandomGenerator;

/**
 * Makes the layers of one network, and knows the size of the pictures that it is made for: numbers
 * them in the order of their making, draws their first weights after He.
 */
public final class LayerMaker {
  private final Size size;
  private final RandomGenerator rng;
  private final Parameters parameters;
  private int layers;

  /** On the processor. */
  public LayerMaker(Size size, RandomGenerator rng) {
    this(size, Device.CPU, rng);
  }

  /**
   * @param size of the pictures that the network is made for
   * @param device on which it computes
   * @param rng of the first weights
   */
  public LayerMaker(Size size, Device device, RandomGenerator rng) {
    this(size, rng, new Parameters(device));
  }

  LayerMaker(Size size, RandomGenerator rng, Parameters parameters) {
    this.size = size;
    this.rng = rng;
    this.parameters = parameters;
  }

  /** That many channels at a part of the picture's height and width, rounded up. */
  public Shape shape(int channels, int part) {
    return new Shape(channels, (size.height() + part - 1) / part, (size.width() + part - 1) / part);
  }

  private String next(String kind) {
    return kind + layers++;
  }

  public Layer conv(int in, int out, ConvOptions options) {
    return conv(options.dilation() > 1 ? "dilated" : "conv", in, out, options);
  }

  /** Numbered under a name of its own. */
  Layer conv(String kind, int in, int out, ConvOptions options) {
    return new Conv2d(parameters, next(kind), in, out, options, rng);
  }

  /** As the paper has it, 3x3 from Glorot's weights; its name is the whole one. */
  Layer conv3x3(String name, int in, int out) {
    return new Conv2d(parameters, name, in, out, rng);
  }

  /** Upsampled before. */
  Layer upConv3x3(String name, int in, int out) {
    return new UpConv2d(parameters, name, in, out, rng);
  }

  /** Twice the size. */
  public Layer up(int in, int out) {
    return up(in, out, Init.HE);
  }

  public Layer up(int in, int out, Init init) {
    ConvOptions options = kernel(4).stride(2).init(init);
    return new ConvTranspose2d(parameters, next("up"), in, out, options, rng);
  }

  /** From half the size to a picture, which begins as zero. */
  public Layer head(int in) {
    return head(in, Image.CHANNELS);
  }

  /** The same to any number of channels. */
  public Layer head(int in, int out) {
    ConvOptions options = kernel(6).stride(2).init(Init.ZERO);
    return new ConvTranspose2d(parameters, next("head"), in, out, options, rng);
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

  /** One that is told where the hole is, which it sees black. */
  public Network network(String name, Layer... all) {
    return network(name, Image.CHANNELS + 1, Prefill.BLACK, all);
  }

  /**
   * @param shown channels: 4 if it is told where the hole is, else 3
   * @param prefill of the hole
   */
  public Network network(String name, int shown, Prefill prefill, Layer... all) {
    return new Network(name, shape(shown, 1), prefill, parameters, Sequential.of(all));
  }
}
