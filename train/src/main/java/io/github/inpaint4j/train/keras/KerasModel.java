package io.github.inpaint4j.train.keras;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inpaint4j.train.model.Network;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a model that Keras 3 saved ({@code model.save("NAME.keras")}) as a network of ours, with
 * the same outputs: chains of Conv2D, MaxPooling2D and UpSampling2D with ReLU, sigmoid or no
 * activation, as the paper's is.
 */
public final class KerasModel {
  private KerasModel() {}

  /**
   * @throws IOException in one sentence, if the file is no such model
   */
  public static Network read(Path file) throws IOException {
    try {
      KerasFile model = KerasFile.read(file);
      try (KerasWeights weights = new KerasWeights(model.weights())) {
        return network(model.config(), weights);
      }
    } catch (IOException e) {
      throw new IOException(file + " cannot be imported: " + e.getMessage(), e);
    }
  }

  private static Network network(JsonNode model, KerasWeights weights) throws IOException {
    String kind = model.path("class_name").asText();
    if (!kind.equals("Functional") && !kind.equals("Sequential")) {
      throw new IOException("it is a '%s', not a Functional or Sequential".formatted(kind));
    }
    KerasChain chain = new KerasChain(weights);
    KerasLayer last = null;
    for (JsonNode node : model.path("config").path("layers")) {
      KerasLayer layer = new KerasLayer(node);
      chain.add(layer);
      if (kind.equals("Functional") && last != null && !layer.follows(last)) {
        throw new IOException(
            "its layer '%s' does not just follow the one before; only chains can be imported"
                .formatted(layer.name()));
      }
      last = layer;
    }
    if (kind.equals("Functional") && !isOutput(last, model.path("config").path("output_layers"))) {
      throw new IOException(
          "its output is not that of its last layer; only chains can be imported");
    }
    return chain.network();
  }

  /** True if the outputs are {@code ["name",0,0]}, or a list of that one. */
  private static boolean isOutput(KerasLayer layer, JsonNode outputs) {
    JsonNode one = outputs.size() == 1 ? outputs.path(0) : outputs;
    return layer != null && one.size() == 3 && one.path(0).asText().equals(layer.name());
  }
}
