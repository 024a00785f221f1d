package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.Activation.RELU;
import static io.github.inpaint4j.train.nn.ConvOptions.kernel;

import io.github.inpaint4j.fill.network.Prefill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.train.nn.Conv2d;
import io.github.inpaint4j.train.nn.ConvTranspose2d;
import io.github.inpaint4j.train.nn.Init;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.Parameters;
import io.github.inpaint4j.train.nn.Residual;
import io.github.inpaint4j.train.nn.Sequential;
import io.github.inpaint4j.train.nn.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A U-Net of residual blocks that works at half the picture's resolution and below, where a
 * multiplication sees most of the picture, and adds what comes up again to what went down. All that
 * is added begins as zero, so that no normalisation is needed.
 */
final class ResidualUnet {
  private final Parameters parameters = new Parameters();
  private final RandomGenerator rng;
  private int layers;

  private ResidualUnet(RandomGenerator rng) {
    this.rng = rng;
  }

  /** 2.3 million parameters. */
  public static Network medium(RandomGenerator rng) {
    return new ResidualUnet(rng)
        .network("residual-unet", Prefill.BLACK, new int[] {64, 112, 128}, 2);
  }

  /**
   * The same over a biharmonic fill: before its first step it is that fill, and then better. The
   * one that is shipped for CIFAR-10.
   */
  public static Network refiner(RandomGenerator rng) {
    return new ResidualUnet(rng)
        .network("refiner", Prefill.BIHARMONIC, new int[] {64, 112, 128}, 2);
  }

  /** The same over a plate under tension, for photographs. The one that is shipped for them. */
  public static Network photo(RandomGenerator rng) {
    return new ResidualUnet(rng).network("photo", Prefill.TENSION, new int[] {64, 112, 128}, 2);
  }

  /**
   * One that sees no mask, for what is wrong everywhere, 970 thousand parameters. The one that is
   * shipped for noise and JPEG artefacts. Its head is linear in what came up: behind a ReLU, good
   * pictures teach it to switch all channels off, and what it does not see at once it never learns.
   */
  public static Network clean(RandomGenerator rng) {
    ResidualUnet unet = new ResidualUnet(rng);
    int[] channels = {48, 80, 128};
    Layer stem = unet.stem(Image.CHANNELS, channels);
    Layer body = unet.level(channels, 0, 1);
    return unet.network("clean", Prefill.BLACK, Image.CHANNELS, stem, body, unet.head(channels));
  }

  /** The small one over a biharmonic fill. */
  public static Network smallRefiner(RandomGenerator rng) {
    return new ResidualUnet(rng)
        .network("refiner-small", Prefill.BIHARMONIC, new int[] {48, 64, 96}, 1);
  }

  /** 0.6 million parameters, for comparisons on a small budget. */
  public static Network small(RandomGenerator rng) {
    return new ResidualUnet(rng)
        .network("residual-unet-small", Prefill.BLACK, new int[] {48, 64, 96}, 1);
  }

  /**
   * One that sees the mask.
   *
   * @param channels at a half, a quarter, an eighth ... of the resolution
   * @param blocks before going down, and again after coming up
   */
  private Network network(String name, Prefill prefill, int[] channels, int blocks) {
    int shown = Image.CHANNELS + 1;
    Layer stem = stem(shown, channels);
    Layer body = level(channels, 0, blocks);
    return network(name, prefill, shown, stem, body, RELU, head(channels));
  }

  private Network network(String name, Prefill prefill, int shown, Layer... layers) {
    return new Network(name, new Shape(shown, 32, 32), prefill, parameters, Sequential.of(layers));
  }

  private Layer stem(int shown, int[] channels) {
    return new Conv2d(parameters, next("stem"), shown, channels[0], kernel(5).stride(2), rng);
  }

  private Layer head(int[] channels) {
    return new ConvTranspose2d(
        parameters, next("head"), channels[0], 3, kernel(6).stride(2).init(Init.ZERO), rng);
  }

  private Layer level(int[] channels, int depth, int blocks) {
    List<Layer> parts = new ArrayList<>();
    addBlocks(parts, channels[depth], blocks);
    if (depth + 1 < channels.length) {
      int below = channels[depth + 1];
      Layer down =
          new Conv2d(parameters, next("down"), channels[depth], below, kernel(3).stride(2), rng);
      Layer inner = level(channels, depth + 1, blocks);
      Layer up =
          new ConvTranspose2d(
              parameters,
              next("up"),
              below,
              channels[depth],
              kernel(4).stride(2).init(Init.ZERO),
              rng);
      parts.add(new Residual(Sequential.of(down, inner, RELU, up)));
      addBlocks(parts, channels[depth], blocks);
    }
    return new Sequential(parts);
  }

  private void addBlocks(List<Layer> parts, int channels, int blocks) {
    for (int i = 0; i < blocks; i++) {
      parts.add(
          new Residual(
              Sequential.of(
                  RELU,
                  new Conv2d(parameters, next("block"), channels, channels, kernel(3), rng),
                  RELU,
                  new Conv2d(
                      parameters,
                      next("block"),
                      channels,
                      channels,
                      kernel(3).init(Init.ZERO),
                      rng))));
    }
  }

  private String next(String kind) {
    return kind + layers++;
  }
}
