package io.github.inpaint4j.train.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/** Weights, their average, Adam's moments and progress, to a file and back. */
final class Checkpoint {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROGRESS = "progress";

  private Checkpoint() {}

  static void write(Path file, Network network, Learner learner, Progress progress)
      throws IOException {
    Map<String, Safetensors.Entry> tensors = new LinkedHashMap<>();
    try (Scope scope = Scope.inference()) {
      learner
          .state()
          .forEach(
              (name, tensor) ->
                  tensors.put(
                      name, new Safetensors.Entry(Tensors.shape(tensor), Tensors.values(tensor))));
    }
    Map<String, String> metadata =
        Map.of("network", network.name(), PROGRESS, JSON.writeValueAsString(progress));
    new Safetensors(tensors, metadata).write(file);
  }

  /** Puts everything back into a network and its learner, and answers the progress. */
  static Progress read(Path file, Learner learner) throws IOException {
    Safetensors saved = Safetensors.read(file);
    try (Scope scope = Scope.inference()) {
      get(file, saved, "", learner.state());
    }
    Progress progress = JSON.readValue(saved.metadata().get(PROGRESS), Progress.class);
    learner.restoreSteps(progress.adamSteps());
    return progress;
  }

  /** The averaged weights alone: the network as it is used. */
  static void readAverage(Path file, Network network) throws IOException {
    try (Scope scope = Scope.inference()) {
      get(file, Safetensors.read(file), Learner.AVERAGE, network.parameters().all());
    }
  }

  private static void get(Path file, Safetensors from, String prefix, Map<String, Tensor> tensors)
      throws IOException {
    for (Map.Entry<String, Tensor> e : tensors.entrySet()) {
      Safetensors.Entry entry = from.tensors().get(prefix + e.getKey());
      if (entry == null || !java.util.Arrays.equals(entry.shape(), Tensors.shape(e.getValue()))) {
        throw new IOException("checkpoint " + file + " is of another network: no " + e.getKey());
      }
      e.getValue().copy_(Tensors.of(entry.values(), entry.shape()));
    }
  }
}
