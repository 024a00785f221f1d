package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.Activation.LEAKY_RELU;
import static io.github.inpaint4j.train.nn.Activation.RELU;
import static io.github.inpaint4j.train.nn.ConvOptions.kernel;

import io.github.inpaint4j.train.nn.Init;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.nn.Partial;
import io.github.inpaint4j.train.nn.PartialSkip;
import io.github.inpaint4j.train.nn.Sequential;
import io.github.inpaint4j.train.nn.Upsample2x;
import java.util.ArrayList;
import java.util.List;

/**
 * The network of Liu et al. 2018: a U-Net of partial convolutions, strided on the way down,
 * upsampled on the way up. Fewer levels and channels than for photographs, and no batch
 * normalisation, which would let pictures of a batch see each other.
 */
final class PartialUnet {
  /** At a half, a quarter, an eighth, a sixteenth of the resolution. */
  private static final int[] CHANNELS = {48, 96, 128, 128};

  private PartialUnet() {}

  /** As wide and deep as small pictures need it. */
  public static Network small(LayerMaker make) {
    return make.network("partial", new Partial(level(make, 3, 0)));
  }

  /** Down, everything below, up again, and merged with what went in. */
  private static Layer level(LayerMaker make, int in, int depth) {
    int channels = CHANNELS[depth];
    List<Layer> below = new ArrayList<>();
    below.add(make.partial(in, channels, kernel(depth == 0 ? 5 : 3).stride(2)));
    below.add(RELU);
    if (depth + 1 < CHANNELS.length) {
      below.add(level(make, channels, depth + 1));
      below.add(LEAKY_RELU);
    }
    below.add(new Upsample2x());
    Layer both = new PartialSkip(in, channels, new Sequential(below));
    Init init = depth == 0 ? Init.ZERO : Init.HE;
    return Sequential.of(both, make.partial(in + channels, in, kernel(3).init(init)));
  }
}
