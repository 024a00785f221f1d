package io.github.inpaint4j.train.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.report.RunScores;
import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.run.RunWriter;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.model.TrainedNetwork;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Tensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real loop on the real engine, with few pictures. */
class TrainingTest {
  private static final DataSet DATA =
      new DataSet("leaves", new DeadLeaves(1, 300, 32, 32), new DeadLeaves(2, 40, 32, 32));

  @TempDir Path folder;
  private RunWriter writer;

  private static Settings settings(int epochs, String masks, double learningRate, int patience) {
    return Settings.PAPER.with(
        s -> {
          s.data = "deadleaves";
          s.protocol = Settings.Validation.paper;
          s.masks = masks;
          s.epochs = epochs;
          s.batchSize = 64;
          s.learningRate = learningRate;
          s.patience = patience;
          s.threads = 2;
        });
  }

  private static Settings settings(int epochs) {
    return settings(epochs, "random", 1e-3, 5);
  }

  /** A network that sees the mask, with everything that the paper's recipe leaves out. */
  private static Settings strong(int epochs) {
    return strong(epochs, "mixed", Corruption.MASK);
  }

  private static Settings strong(int epochs, String masks, Corruption corruption) {
    Recipe recipe =
        new Recipe(
            "hole-l2+0.001*adversarial",
            Recipe.Optimizer.MUON,
            0.01,
            1,
            0.9,
            5,
            Schedule.COSINE,
            true,
            Precision.FLOAT32);
    return Settings.PAPER.with(
        s -> {
          s.model = "residual-unet-small";
          s.data = "deadleaves";
          s.protocol = Settings.Validation.paper;
          s.masks = masks;
          s.corruption = corruption;
          s.epochs = epochs;
          s.batchSize = 64;
          s.learningRate = 5e-4;
          s.threads = 2;
          s.recipe = recipe;
        });
  }

  private Training begin(String name, Settings settings, DataSet data) throws IOException {
    letGo();
    writer = RunWriter.create(folder.resolve(name), false);
    return Training.begin(writer, settings, data);
  }

  private Training resume(String name, int epochs) throws IOException {
    return resume(name, epochs, s -> {});
  }

  private Training resume(String name, int epochs, Consumer<String> say) throws IOException {
    letGo();
    writer = RunWriter.resume(folder.resolve(name), say);
    return Training.resume(writer, epochs, DATA, say);
  }

  /** As the end of a process does. */
  @AfterEach
  void letGo() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }

  private byte[] weights(String name) throws IOException {
    Safetensors saved = Safetensors.read(folder.resolve(name).resolve("last.safetensors"));
    int values = saved.tensors().values().stream().mapToInt(e -> e.values().length).sum();
    java.nio.ByteBuffer all = java.nio.ByteBuffer.allocate(4 * values);
    saved
        .tensors()
        .values()
        .forEach(
            e -> {
              for (float v : e.values()) {
                all.putFloat(v);
              }
            });
    return all.array();
  }

  @Test
  void trainingBeginsWithTheWeightsOfAnother() throws Exception {
    begin("a", strong(1), DATA).run(new TrainingListener() {}, Progress.NONE);
    Path a = folder.resolve("a");
    Training next = begin("b", strong(1).with(s -> s.init = a.toString()), DATA);
    Network trained = TrainedNetwork.of(Files.readAllBytes(a.resolve("model.onnx")), Device.CPU);
    assertThat(Tensors.values(next.network().parameters().flat()))
        .isEqualTo(Tensors.values(trained.parameters().flat()));
    assertThat(trained.input()).isEqualTo(next.network().input());
    assertThatThrownBy(() -> begin("c", settings(1).with(s -> s.init = a.toString()), DATA))
        .hasMessageStartingWith("paper cannot begin with " + a + ": ");
    assertThatThrownBy(() -> begin("d", settings(1).with(s -> s.init = "nowhere.onnx"), DATA))
        .hasMessage("there is no network nowhere.onnx to begin with");
  }

  @Test
  void trainingLowersTheLossAndWritesTheWholeRunFolder() throws Exception {
    Training training = begin("a", settings(3), DATA);
    Training.Outcome outcome = training.run(new TrainingListener() {}, Progress.NONE);
    List<Epoch> epochs = outcome.state().epochs();
    assertThat(epochs).hasSize(3);
    assertThat(epochs.get(2).valLoss()).isLessThan(epochs.get(0).valLoss());
    assertThat(epochs.get(2).valLoss()).isGreaterThan(training.floor());
    assertThat(folder.resolve("a"))
        .isDirectoryContaining("glob:**metrics.csv")
        .isDirectoryContaining("glob:**best.safetensors")
        .isDirectoryContaining("glob:**last.safetensors")
        .isDirectoryContaining("glob:**model.onnx")
        .isDirectoryContaining("glob:**run.json");
    assertThat(Files.readAllLines(folder.resolve("a/metrics.csv")))
        .hasSize(4)
        .first()
        .asString()
        .startsWith("epoch,loss,val_loss,seconds");
  }

  @Test
  void learnsToRemoveNoiseAsItLearnsToFillHoles() throws Exception {
    Corruption noise = new Corruption(Corruption.Kind.NOISE, 0.2);
    begin("a", strong(4, "whole", noise), DATA).run(new TrainingListener() {}, Progress.NONE);
    RunFolder run = RunFolder.existing(folder.resolve("a"));
    assertThat(run.settings(Settings.class).corruption()).isEqualTo(noise);
    try (OnnxInpainter network = OnnxInpainter.load(run.model())) {
      RunScores scores = RunScores.of(network, DATA.test(), MaskSet.WHOLE, noise, 1);
      assertThat(scores.wholeRaw()).isGreaterThan(scores.wholeShown() + 0.3);
      assertThat(network.contract().removes()).isEqualTo(noise);
    }
  }

  @Test
  void runsFromBeforeThereWereCorruptionsFilledHoles() {
    assertThat(strong(1, "mixed", null).corruption()).isEqualTo(Corruption.MASK);
  }

  @Test
  void sameSeedGivesTheSameBitsTwice() throws Exception {
    begin("a", settings(2), DATA).run(new TrainingListener() {}, Progress.NONE);
    begin("b", settings(2), DATA).run(new TrainingListener() {}, Progress.NONE);
    assertThat(weights("b")).isEqualTo(weights("a"));
  }

  private static Progress endedAfter(int steps) {
    AtomicInteger asked = new AtomicInteger();
    return share -> {
      if (asked.incrementAndGet() > steps) {
        throw new CancellationException("for tests");
      }
    };
  }

  /** Five steps are an epoch: in the middle of one, and before a validation. */
  @ParameterizedTest
  @ValueSource(ints = {7, 10})
  void interruptedItIsSavedAndEndsWithTheSameBits(int steps) throws Exception {
    begin("whole", settings(3), DATA).run(new TrainingListener() {}, Progress.NONE);
    AtomicInteger done = new AtomicInteger();
    TrainingListener interrupting =
        new TrainingListener() {
          @Override
          public void step(int epoch, int images, double loss) {
            if (done.incrementAndGet() == steps) {
              Thread.currentThread().interrupt();
            }
          }
        };
    assertThat(begin("cut", settings(3), DATA).run(interrupting, Progress.NONE).stopped()).isTrue();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(done).hasValue(steps);
    resume("cut", 3).run(new TrainingListener() {}, Progress.NONE);
    assertThat(weights("cut")).isEqualTo(weights("whole"));
  }

  @Test
  void whoTrainsIsToldHowFarItIs() throws Exception {
    List<Double> shares = new ArrayList<>();
    begin("a", settings(2), DATA).run(new TrainingListener() {}, shares::add);
    assertThat(shares).hasSize(10).startsWith(0.0, 0.1, 0.2).isSorted();
  }

  @Test
  void stoppedInTheMiddleOfAnEpochAndResumedEndsWithTheSameBits() throws Exception {
    begin("whole", settings(3), DATA).run(new TrainingListener() {}, Progress.NONE);
    Training.Outcome stopped =
        begin("cut", settings(3), DATA).run(new TrainingListener() {}, endedAfter(7));
    assertThat(stopped.stopped()).isTrue();
    assertThat(stopped.state().finished()).isEqualTo(1);
    assertThat(stopped.state().step()).isEqualTo(2);
    Training.Outcome outcome = resume("cut", 3).run(new TrainingListener() {}, Progress.NONE);
    assertThat(weights("cut")).isEqualTo(weights("whole"));
    assertThat(outcome.state().epochs()).hasSize(3);
  }

  @Test
  void strongRecipeLearnsAndGoesOnWithTheSameBits() throws Exception {
    Training.Outcome whole =
        begin("whole", strong(3), DATA).run(new TrainingListener() {}, Progress.NONE);
    List<Epoch> epochs = whole.state().epochs();
    assertThat(epochs.get(2).valLoss()).isLessThan(epochs.get(0).valLoss());
    begin("cut", strong(3), DATA).run(new TrainingListener() {}, endedAfter(7));
    resume("cut", 3).run(new TrainingListener() {}, Progress.NONE);
    assertThat(weights("cut")).isEqualTo(weights("whole"));
  }

  @Test
  void damagedLastCheckpointFallsBackToTheOneBefore() throws Exception {
    begin("whole", settings(3), DATA).run(new TrainingListener() {}, Progress.NONE);
    begin("torn", settings(2), DATA).run(new TrainingListener() {}, Progress.NONE);
    Path last = folder.resolve("torn/last.safetensors");
    Files.write(last, java.util.Arrays.copyOf(Files.readAllBytes(last), 5_000));
    List<String> said = new ArrayList<>();
    Training again = resume("torn", 3, said::add);
    assertThat(said).singleElement().asString().contains("is damaged", "the one before it");
    again.run(new TrainingListener() {}, Progress.NONE);
    assertThat(weights("torn")).isEqualTo(weights("whole"));
  }

  @Test
  void explodingLossIsOneSentenceAndKeepsTheLastGoodCheckpoint() throws Exception {
    begin("nan", settings(1), DATA).run(new TrainingListener() {}, Progress.NONE);
    byte[] before = weights("nan");
    DataSet broken = new DataSet("broken", new NotANumber(DATA.training()), DATA.test());
    Training training = begin("nan2", settings(3), broken);
    assertThatThrownBy(() -> training.run(new TrainingListener() {}, Progress.NONE))
        .isInstanceOf(TrainingFailure.class)
        .hasMessageContaining("The loss became NaN in epoch 1");
    assertThat(weights("nan")).isEqualTo(before);
  }

  /** Pictures that nobody can learn from. */
  private record NotANumber(ImageSource real) implements ImageSource {
    @Override
    public String name() {
      return "not a number";
    }

    @Override
    public int size() {
      return real.size();
    }

    @Override
    public int height() {
      return real.height();
    }

    @Override
    public int width() {
      return real.width();
    }

    @Override
    public Image image(int index) throws IOException {
      Image image = real.image(index);
      image.pixels()[5] = Float.NaN;
      return image;
    }

    @Override
    public String fingerprint() {
      return "nan";
    }
  }

  @Test
  void patienceEndsATrainingThatNoLongerGetsBetter() throws Exception {
    Training.Outcome outcome =
        begin("p", settings(50, "paper", 1.0, 2), DATA)
            .run(new TrainingListener() {}, Progress.NONE);
    assertThat(outcome.patienceOver()).isTrue();
    int last = outcome.state().finished();
    assertThat(last).isEqualTo(outcome.state().best().epoch() + 2).isLessThan(50);
  }

  @Test
  void otherDataIsNoticedOnResume() throws Exception {
    begin("a", settings(1), DATA);
    DataSet other = new DataSet("other", new DeadLeaves(3, 300, 32, 32), DATA.test());
    assertThatThrownBy(() -> Training.resume(writer, 2, other, s -> {}))
        .hasMessageContaining("its pictures have changed");
  }

  @Test
  void exportedModelFillsHolesAndSaysWhereItCameFrom() throws Exception {
    begin("a", settings(1), DATA).run(new TrainingListener() {}, Progress.NONE);
    try (OnnxInpainter network = OnnxInpainter.load(folder.resolve("a/model.onnx"))) {
      assertThat(network.metadata()).containsEntry("network", "paper").containsKey("masks");
      assertThat(network.contract().sizes()).hasToString("32x32");
    }
  }
}
