package io.github.inpaint4j.train.loss;

import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.model.PatchDiscriminator;
import io.github.inpaint4j.train.torch.Adam;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * A discriminator that learns to tell composites from real pictures while the network learns to
 * deceive it (Goodfellow et al. 2014; hinge loss of Lim and Ye 2017, spectral normalisation of
 * Miyato et al. 2018). It makes fills look real, not near the truth.
 */
final class Adversary implements Loss {
  private static final double RATE = 4e-4; // of the discriminator (Heusel et al. 2017)
  private static final double EPSILON = 1e-8;

  private final PatchDiscriminator discriminator;
  private final Adam adam;
  private final Precision precision;

  Adversary(long seed, Precision precision, Device device) {
    this.precision = precision;
    discriminator = new PatchDiscriminator(device, Seeded.of(Seeded.key("adversary"), seed));
    adam =
        new Adam(
            discriminator.parameters().flat(), discriminator.parameters().gradients(), EPSILON, 0);
  }

  /** The worse, the surer the discriminator is that these are fills. */
  @Override
  public Tensor of(Tensor output, Tensor target, Tensor mask) {
    return score(Loss.composite(output, target, mask), mask).mean().neg();
  }

  private Tensor score(Tensor pictures, Tensor mask) {
    return discriminator.forward(pictures, mask, precision);
  }

  /** One step of the discriminator's; needs a scope with gradients around it. */
  void learn(Tensor output, Tensor target, Tensor mask) {
    discriminator.iterate();
    discriminator.parameters().gradients().zero_();
    Tensor filled = Loss.composite(output.detach(), target, mask);
    Tensor doubted = score(target, mask).neg().add(new Scalar(1)).relu();
    Tensor believed = score(filled, mask).add(new Scalar(1)).relu();
    doubted.mean().add(believed.mean()).backward();
    try (Scope scope = Scope.inference()) {
      adam.step(RATE);
    }
  }

  /** What its next step depends on, by name. */
  Map<String, Tensor> state() {
    Map<String, Tensor> state = new LinkedHashMap<>();
    state.put("adversary.weights", discriminator.parameters().flat());
    state.put("adversary.mean", adam.mean());
    state.put("adversary.variance", adam.variance());
    return state;
  }

  /** Goes on after a checkpoint. */
  void restoreSteps(long steps) {
    adam.restoreSteps(steps);
  }
}
