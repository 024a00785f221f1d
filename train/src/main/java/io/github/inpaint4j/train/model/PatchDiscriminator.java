package io.github.inpaint4j.train.model;

import static io.github.inpaint4j.train.nn.Activation.LEAKY_RELU;
import static io.github.inpaint4j.train.nn.ConvOptions.kernel;

import io.github.inpaint4j.train.nn.ConvOptions;
import io.github.inpaint4j.train.nn.Parameters;
import io.github.inpaint4j.train.nn.Sequential;
import io.github.inpaint4j.train.nn.SpectralConv2d;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Tells filled pictures from real ones, patch by patch (SN-PatchGAN of Yu et al. 2019): spectrally
 * normalised convolutions, one score for each 4x4 pixels, which sees the 17x17 around them. Only
 * trained against, never exported.
 */
public final class PatchDiscriminator {
  private final Parameters parameters;
  private final List<SpectralConv2d> convolutions;
  private final Sequential layers;

  public PatchDiscriminator(Device device, RandomGenerator rng) {
    parameters = new Parameters(device);
    SpectralConv2d first = conv("first", 4, 48, kernel(5).stride(2), rng); // (N, 48, H/2, W/2)
    SpectralConv2d second = conv("second", 48, 96, kernel(3).stride(2), rng); // (N, 96, H/4, W/4)
    SpectralConv2d third = conv("third", 96, 128, kernel(3), rng);
    SpectralConv2d score = conv("score", 128, 1, kernel(1), rng);
    convolutions = List.of(first, second, third, score);
    layers = Sequential.of(first, LEAKY_RELU, second, LEAKY_RELU, third, LEAKY_RELU, score);
    parameters.flatten();
  }

  private SpectralConv2d conv(
      String name, int in, int out, ConvOptions options, RandomGenerator rng) {
    return new SpectralConv2d(parameters, name, in, out, options, rng);
  }

  /** All of them, flat, with what the normalisation remembers. */
  public Parameters parameters() {
    return parameters;
  }

  /**
   * @param picture (N, 3, H, W), real or filled
   * @param mask (N, 1, H, W), 1 = hole
   * @return (N, 1, H/4, W/4), the higher the more real
   */
  public Tensor forward(Tensor picture, Tensor mask, Precision precision) {
    Tensor x = torch.cat(new TensorVector(picture, mask), 1);
    return precision.leave(layers.forward(precision.enter(x)));
  }

  /** One step of every convolution's power iteration; once for every training step. */
  public void iterate() {
    convolutions.forEach(SpectralConv2d::iterate);
  }
}
