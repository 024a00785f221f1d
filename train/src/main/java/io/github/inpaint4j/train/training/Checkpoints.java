package io.github.inpaint4j.train.training;

import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.run.RunWriter;
import io.github.inpaint4j.train.model.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;

/**
 * The checkpoints of a run. The newest is one file with all that must agree, the best weights among
 * it; {@code best.safetensors} and {@code metrics.csv} are made of it, again after every
 * interruption.
 */
record Checkpoints(RunWriter run, Network network, Learner learner) {
  /** Keeps a checkpoint and the one before it. */
  void save(TrainingState state, boolean best) throws IOException {
    RunFolder folder = run.folder();
    if (Files.exists(folder.last())) {
      AtomicFile.write(folder.previous(), out -> Files.copy(folder.last(), out));
    }
    write(state, best);
  }

  private void write(TrainingState state, boolean best) throws IOException {
    Checkpoint.write(run.folder().last(), network, learner, state);
    if (best) {
      Checkpoint.writeBest(run.folder().best(), network, learner, state.best());
    }
    run.write(state.epochs());
  }

  /**
   * The newest checkpoint that is whole; says so if it is not the last. It becomes the last, in
   * today's form, so that a damaged one is never kept as the one before.
   */
  TrainingState load(Consumer<String> say) throws IOException {
    RunFolder folder = run.folder();
    if (!Files.exists(folder.last()) && !Files.exists(folder.previous())) {
      say.accept("No checkpoint yet in " + folder.path() + "; training starts from the beginning.");
      return TrainingState.START;
    }
    TrainingState state = newest(folder, say);
    write(state, state.best() != null);
    return state;
  }

  private TrainingState newest(RunFolder folder, Consumer<String> say) throws IOException {
    try {
      return Checkpoint.read(folder.last(), learner);
    } catch (IOException e) {
      if (!Files.exists(folder.previous())) {
        throw e;
      }
      TrainingState state = Checkpoint.read(folder.previous(), learner);
      say.accept(e.getMessage() + "; going on from the one before it.");
      return state;
    }
  }
}
