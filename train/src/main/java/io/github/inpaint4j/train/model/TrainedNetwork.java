package io.github.inpaint4j.train.model;

import io.github.inpaint4j.fill.network.Fact;
import io.github.inpaint4j.train.nn.OnnxWeights;
import java.io.IOException;

/** A network of ours with the weights of a model file. */
public final class TrainedNetwork {
  private TrainedNetwork() {}

  /**
   * @param model the bytes of an ONNX file that a run or an export wrote, with 32 or 16 bits
   * @throws IOException in one sentence, if it is none of a network that is known here
   */
  public static Network of(byte[] model) throws IOException {
    OnnxWeights weights = OnnxWeights.read(model);
    Network network;
    try {
      network = Models.create(Fact.NETWORK.in(weights.metadata()).orElse("unnamed"), 0);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    weights.into(network.parameters());
    return network;
  }
}
