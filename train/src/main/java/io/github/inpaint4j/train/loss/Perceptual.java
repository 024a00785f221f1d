package io.github.inpaint4j.train.loss;

import io.github.inpaint4j.method.Bundled;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.model.TrainedNetwork;
import io.github.inpaint4j.train.nn.Layer;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Tensors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * How differently a trained network sees the composite and the truth (Johnson, Alahi, Fei-Fei
 * 2016): mean squared difference of the features before its last ReLU, each place's features
 * brought to length one (Zhang et al. 2018). The network is the one that comes along, since filling
 * holes teaches features, too (Pathak et al. 2016), and nothing is downloaded.
 */
final class Perceptual implements Loss {
  private final List<Layer> layers;
  private final Precision precision;

  Perceptual(Precision precision, Device device) {
    this.precision = precision;
    try {
      Network network = TrainedNetwork.of(Bundled.named("cifar").bytes(), device);
      network.parameters().all().values().forEach(weights -> weights.requires_grad_(false));
      List<Layer> all = network.layers().parts();
      layers = all.subList(0, all.size() - 2); // less the head, and the ReLU before it
    } catch (IOException e) {
      throw new UncheckedIOException("the network that comes along cannot be read", e);
    }
  }

  @Override
  public Tensor of(Tensor output, Tensor target, Tensor mask) {
    Tensor nothingHidden = Tensors.zerosLike(mask);
    Tensor filled = features(Loss.composite(output, target, mask), nothingHidden);
    Tensor truth = features(target, nothingHidden);
    return filled.sub(truth).square().sum(1).mean();
  }

  private Tensor features(Tensor pictures, Tensor mask) {
    Tensor x = precision.enter(torch.cat(new TensorVector(pictures, mask), 1));
    for (Layer layer : layers) {
      x = layer.forward(x);
    }
    Tensor features = precision.leave(x);
    Tensor length = features.square().sum(new long[] {1}, true, null).add(new Scalar(1e-8)).sqrt();
    return features.div(length);
  }
}
