package io.github.inpaint4j.train.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * Weights, their average, the best of them, Adam's moments and how far the run is, to a file and
 * back.
 */
final class Checkpoint {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STATE = "progress";

  private Checkpoint() {}

  static void write(Path file, Network network, Learner learner, TrainingState reached)
      throws IOException {
    try (Scope scope = Scope.inference()) {
      write(
          file,
          learner.state(),
          Map.of("network", network.name(), STATE, JSON.writeValueAsString(reached)));
    }
  }

  /** The weights of the best epoch alone, by their names in the network. */
  static void writeBest(Path file, Network network, Learner learner, Epoch best)
      throws IOException {
    try (Scope scope = Scope.inference()) {
      write(
          file,
          learner.best(),
          Map.of("network", network.name(), "epoch", Integer.toString(best.epoch())));
    }
  }

  private static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata)
      throws IOException {
    Map<String, Safetensors.Stored> entries = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) ->
            entries.put(
                name, new Safetensors.Stored(Tensors.shape(tensor), Tensors.values(tensor))));
    new Safetensors(entries, metadata).write(file);
  }

  /** Puts everything back into a learner and its network, and answers how far the run is. */
  static TrainingState read(Path file, Learner learner) throws IOException {
    Safetensors saved = Safetensors.read(file);
    TrainingState reached = reached(saved);
    try (Scope scope = Scope.inference()) {
      Map<String, Tensor> state = learner.state();
      if (saved.tensors().keySet().stream().noneMatch(name -> name.startsWith(Learner.BEST))) {
        state.keySet().removeIf(name -> name.startsWith(Learner.BEST));
        readBestBeside(file, reached, learner);
      }
      get(file, saved, "", state);
    }
    learner.restoreSteps(reached.adamSteps());
    return reached;
  }

  private static TrainingState reached(Safetensors saved) throws IOException {
    String reached = saved.metadata().get(STATE);
    if (reached == null) {
      throw new IOException("it holds weights alone, not the progress of a training");
    }
    return JSON.readValue(reached, TrainingState.class);
  }

  /**
   * Version 0.1.0 kept the best epoch in a checkpoint of its own, written after the newest one.
   * That may therefore be the best itself, or, if an older one is gone on from, the best may be of
   * an epoch that comes again.
   */
  private static void readBestBeside(Path file, TrainingState reached, Learner learner)
      throws IOException {
    if (reached.best() == null) {
      return;
    }
    int epoch = reached.best().epoch();
    for (Path candidate : List.of(file, file.resolveSibling("best.safetensors"))) {
      Safetensors saved = Safetensors.read(candidate);
      TrainingState then = reached(saved);
      boolean again = then.finished() > reached.finished();
      if (then.step() == 0 && (then.finished() == epoch || again)) {
        get(candidate, saved, Learner.AVERAGE, learner.best());
        return;
      }
    }
    throw new IOException(
        "checkpoint %s cannot be gone on from: the weights of its best epoch, %d, are lost"
            .formatted(file, epoch));
  }

  private static void get(Path file, Safetensors from, String prefix, Map<String, Tensor> tensors)
      throws IOException {
    for (Map.Entry<String, Tensor> e : tensors.entrySet()) {
      Safetensors.Stored entry = from.tensors().get(prefix + e.getKey());
      if (entry == null || !java.util.Arrays.equals(entry.shape(), Tensors.shape(e.getValue()))) {
        throw new IOException("checkpoint " + file + " is of another network: no " + e.getKey());
      }
      e.getValue().copy_(Tensors.of(entry.values(), entry.shape()));
    }
  }
}
