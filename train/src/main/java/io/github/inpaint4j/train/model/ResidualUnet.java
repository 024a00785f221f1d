package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.Activation.RELU;
import static io.github.inpaint4j.train.nn.Activation.SIGMOID;
import static io.github.inpaint4j.train.nn.ConvOptions.kernel;

import io.github.inpaint4j.fill.network.Prefill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.train.nn.Init;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.Residual;
import io.github.inpaint4j.train.nn.Sequential;
import java.util.ArrayList;
import java.util.List;

/**
 * A U-Net of residual blocks that works at half the picture's resolution and below, where a
 * multiplication sees most of the picture, and adds what comes up again to what went down. All that
 * is added begins as zero, so that no normalisation is needed.
 */
final class ResidualUnet {
  private static final int[] MEDIUM = {64, 112, 128};
  private static final int[] SMALL = {48, 64, 96};

  private final LayerMaker make;
  private final int[] channels;
  private final int blocks;

  /**
   * @param channels at a half, a quarter, an eighth ... of the resolution
   * @param blocks before going down, and again after coming up
   */
  private ResidualUnet(LayerMaker make, int[] channels, int blocks) {
    this.make = make;
    this.channels = channels;
    this.blocks = blocks;
  }

  /** 2.3 million parameters. */
  public static Network medium(LayerMaker make) {
    return new ResidualUnet(make, MEDIUM, 2).network("residual-unet", Prefill.BLACK);
  }

  /**
   * The same over a biharmonic fill: before its first step it is that fill, and then better. The
   * one that is shipped for CIFAR-10.
   */
  public static Network refiner(LayerMaker make) {
    return new ResidualUnet(make, MEDIUM, 2).network("refiner", Prefill.BIHARMONIC);
  }

  /** The same over a plate under tension, for photographs. The one that is shipped for them. */
  public static Network photo(LayerMaker make) {
    return new ResidualUnet(make, MEDIUM, 2).network("photo", Prefill.TENSION);
  }

  /**
   * One that sees no mask, for what is wrong everywhere, 970 thousand parameters. The one that is
   * shipped for noise and JPEG artefacts. Its head is linear in what came up: behind a ReLU, good
   * pictures teach it to switch all channels off, and what it does not see at once it never learns.
   */
  public static Network clean(LayerMaker make) {
    int[] channels = {48, 80, 128};
    ResidualUnet unet = new ResidualUnet(make, channels, 1);
    Layer stem = unet.stem(Image.CHANNELS);
    Layer body = unet.level(0);
    return make.network("clean", Image.CHANNELS, Prefill.BLACK, stem, body, make.head(channels[0]));
  }

  /**
   * One that finds what is damaged: of every pixel it says how likely it is, and is not told where.
   * 1.3 million parameters. The one that is shipped. Its head is linear, as {@link #clean}'s.
   */
  public static Network damage(LayerMaker make) {
    int[] channels = {32, 64, 96, 128};
    ResidualUnet unet = new ResidualUnet(make, channels, 1);
    Layer stem = unet.stem(Image.CHANNELS);
    Layer body = unet.level(0);
    Layer head = make.head(channels[0], 1);
    return make.network("damage", Image.CHANNELS, Prefill.PICTURE, stem, body, head, SIGMOID);
  }

  /** The small one over a biharmonic fill. */
  public static Network smallRefiner(LayerMaker make) {
    return new ResidualUnet(make, SMALL, 1).network("refiner-small", Prefill.BIHARMONIC);
  }

  /** 0.6 million parameters, for comparisons on a small budget. */
  public static Network small(LayerMaker make) {
    return new ResidualUnet(make, SMALL, 1).network("residual-unet-small", Prefill.BLACK);
  }

  /** One that sees the mask. */
  private Network network(String name, Prefill prefill) {
    int shown = Image.CHANNELS + 1;
    Layer stem = stem(shown);
    Layer body = level(0);
    return make.network(name, shown, prefill, stem, body, RELU, make.head(channels[0]));
  }

  private Layer stem(int shown) {
    return make.conv("stem", shown, channels[0], kernel(5).stride(2));
  }

  private Layer level(int depth) {
    List<Layer> parts = new ArrayList<>();
    addBlocks(parts, channels[depth]);
    if (depth + 1 < channels.length) {
      int below = channels[depth + 1];
      Layer down = make.conv("down", channels[depth], below, kernel(3).stride(2));
      Layer inner = level(depth + 1);
      Layer up = make.up(below, channels[depth], Init.ZERO);
      parts.add(new Residual(Sequential.of(down, inner, RELU, up)));
      addBlocks(parts, channels[depth]);
    }
    return new Sequential(parts);
  }

  private void addBlocks(List<Layer> parts, int width) {
    for (int i = 0; i < blocks; i++) {
      Layer first = make.conv("block", width, width, kernel(3));
      Layer last = make.conv("block", width, width, kernel(3).init(Init.ZERO));
      parts.add(new Residual(Sequential.of(RELU, first, RELU, last)));
    }
  }
}
