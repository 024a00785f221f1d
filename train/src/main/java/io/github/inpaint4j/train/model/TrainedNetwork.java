package io.github.inpaint4j.train.model;

import io.github.inpaint4j.fill.network.Fact;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.train.nn.OnnxWeights;
import io.github.inpaint4j.train.nn.Shape;
import io.github.inpaint4j.train.torch.Device;
import java.io.IOException;

/** A network of ours with the weights of a model file. */
public final class TrainedNetwork {
  /** Of the pictures that one of any size is said to learn on: every multiple divides it. */
  private static final int SIDE = 64;

  private TrainedNetwork() {}

  /**
   * @param model the bytes of an ONNX file that a run or an export wrote, with 32 or 16 bits
   * @param device on which it computes
   * @throws IOException in one sentence, if it is none of a network that is known here
   */
  public static Network of(byte[] model, Device device) throws IOException {
    OnnxWeights weights = OnnxWeights.read(model);
    Network network = of(weights, device);
    weights.into(network.parameters());
    return network;
  }

  /**
   * The same layers with random weights: for who asks what they are, not what they do.
   *
   * @throws IOException as {@link #of}
   */
  public static Network layersOf(byte[] model) throws IOException {
    return of(OnnxWeights.read(model), Device.CPU);
  }

  private static Network of(OnnxWeights weights, Device device) throws IOException {
    try {
      return create(Fact.NETWORK.in(weights.metadata()).orElse("unnamed"), weights.input(), device);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Network create(String name, Shape input, Device device) {
    boolean open = input.height() == Shape.ANY;
    Size size = open ? new Size(SIDE, SIDE) : new Size(input.height(), input.width());
    Network network = Models.create(name, size, device, 0);
    return open ? network.ofAnySize() : network;
  }
}
