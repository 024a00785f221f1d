package io.github.inpaint4j.train.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.run.RunDescription;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.run.RunWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Run folders as kills, rot, other people and other versions leave them. */
class RunWriterTest {
  private static final int EPOCHS = 3;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DataSet DATA =
      new DataSet("leaves", new DeadLeaves(1, 60, 32, 32), new DeadLeaves(2, 10, 32, 32));

  @TempDir Path temporary;

  private static Settings settings() {
    return Settings.PAPER.with(
        s -> {
          s.data = "deadleaves";
          s.protocol = Settings.Validation.paper;
          s.masks = "random";
          s.epochs = EPOCHS;
          s.batchSize = 20;
          s.learningRate = 3e-3;
          s.threads = 1;
        });
  }

  private Path at(String name) {
    return temporary.resolve(name);
  }

  /** Trains to the end; keeps the folder as it was after each epoch as name-1, name-2, ... */
  private Path trained(String name) throws Exception {
    try (RunWriter run = RunWriter.create(at(name), false)) {
      Training.begin(run, settings(), DATA)
          .run(
              new TrainingListener() {
                @Override
                public void epoch(Epoch result, boolean best) {
                  assertThat(best).as("each epoch is better than the one before").isTrue();
                  assertThatCode(() -> copy(at(name), at(name + "-" + result.epoch())))
                      .doesNotThrowAnyException();
                }
              },
              Progress.NONE);
    }
    return at(name);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static List<String> resumed(Path folder) throws Exception {
    List<String> said = new ArrayList<>();
    try (RunWriter run = RunWriter.resume(folder, said::add)) {
      Training.resume(run, EPOCHS, DATA, said::add).run(new TrainingListener() {}, Progress.NONE);
    }
    return said;
  }

  /** All that a run ends with, but for times. */
  private static Map<String, Object> result(Path folder) throws IOException {
    Map<String, Object> result = new TreeMap<>();
    result.put("model", Files.readAllBytes(folder.resolve("model.onnx")));
    result.put("best", Files.readAllBytes(folder.resolve("best.safetensors")));
    for (Map.Entry<String, Safetensors.Stored> e :
        Safetensors.read(folder.resolve("last.safetensors")).tensors().entrySet()) {
      result.put(e.getKey(), e.getValue().values());
    }
    result.put(
        "metrics",
        Files.readAllLines(folder.resolve("metrics.csv")).stream()
            .map(line -> line.replaceAll("^([^,]*,[^,]*,[^,]*),[^,]*,[^,]*", "$1"))
            .collect(Collectors.joining(" ")));
    return result;
  }

  private static void assertSame(Path folder, Path undisturbed) throws IOException {
    Map<String, Object> expected = result(undisturbed);
    Map<String, Object> actual = result(folder);
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, value) -> assertThat(actual.get(name)).as(name).isEqualTo(value));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, EPOCHS})
  void killedAfterTheCheckpointWasWrittenAndNothingElseEndsAsIfUndisturbed(int epoch)
      throws Exception {
    Path whole = trained("whole");
    Path killed = at("whole-" + (epoch - 1));
    Files.copy(
        at("whole-" + epoch).resolve("last.safetensors"),
        killed.resolve("last.safetensors"),
        StandardCopyOption.REPLACE_EXISTING);
    resumed(killed);
    assertSame(killed, whole);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, EPOCHS})
  void soDoesARunOfTheVersionThatKeptTheBestInAFileOfItsOwn(int epoch) throws Exception {
    Path whole = trained("whole");
    Path killed = at("whole-" + (epoch - 1));
    old(at("whole-" + (epoch - 1)).resolve("last.safetensors"), killed.resolve("best.safetensors"));
    old(at("whole-" + epoch).resolve("last.safetensors"), killed.resolve("last.safetensors"));
    resumed(killed);
    assertSame(killed, whole);
  }

  /** The one before is of epoch 2, whose best was 1; the best in its own file is 3 already. */
  @Test
  void anOlderRunWhoseNewestCheckpointIsDamagedGoesOnFromTheOneBefore() throws Exception {
    Path whole = trained("whole");
    Path damaged = at("whole-2");
    old(at("whole-3").resolve("last.safetensors"), damaged.resolve("best.safetensors"));
    Safetensors before = Safetensors.read(damaged.resolve("last.safetensors"));
    ObjectNode progress = (ObjectNode) JSON.readTree(before.metadata().get("progress"));
    double second = progress.path("epochs").path(1).path("valLoss").asDouble();
    ((ObjectNode) progress.path("epochs").path(0)).put("valLoss", second - 1e-9);
    before.metadata().put("progress", progress.toString());
    before.write(damaged.resolve("previous.safetensors"));
    old(damaged.resolve("previous.safetensors"), damaged.resolve("previous.safetensors"));
    Files.writeString(damaged.resolve("last.safetensors"), "rot");
    assertThat(resumed(damaged)).anyMatch(s -> s.contains("going on from the one before it"));
    for (String file : List.of("model.onnx", "best.safetensors")) {
      assertThat(damaged.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
    }
  }

  /** A checkpoint as version 0.1.0 wrote it. */
  private static void old(Path from, Path to) throws IOException {
    Safetensors saved = Safetensors.read(from);
    saved.tensors().keySet().removeIf(name -> name.startsWith(Learner.BEST));
    saved.write(to);
  }

  @Test
  void aDamagedCheckpointIsNotKeptAsTheOneBefore() throws Exception {
    trained("whole");
    Path damaged = at("whole-2");
    Files.writeString(damaged.resolve("last.safetensors"), "rot");
    try (RunWriter run = RunWriter.resume(damaged, s -> {})) {
      Training.resume(run, EPOCHS, DATA, s -> {});
    }
    assertThat(Safetensors.read(damaged.resolve("last.safetensors")).tensors()).isNotEmpty();
  }

  @Test
  void killedBeforeItBeganItIsStartedAgainWithoutBeingCleared() throws Exception {
    for (String half : List.of("", "{}\n", "{\n  \"settings\" : {\n    \"mod", "\0\0\0\0")) {
      Path run = Files.createDirectories(at("half"));
      Files.writeString(run.resolve("run.json"), half);
      Files.writeString(run.resolve(".run.json.2818.tmp"), "{");
      Files.writeString(run.resolve(".lock"), "");
      assertThatThrownBy(() -> RunWriter.resume(run, s -> {}))
          .hasMessageContaining("nothing is lost; start it again");
      try (RunWriter writer = RunWriter.create(run, false)) {
        Training.begin(writer, settings(), DATA);
      }
      assertThat(run.resolve(".run.json.2818.tmp")).doesNotExist();
      assertThat(RunFolder.existing(run).settings(Settings.class)).isEqualTo(settings());
      for (String file : List.of("run.json", "run.previous.json")) {
        Files.delete(run.resolve(file));
      }
    }
  }

  @Test
  void killedInItsFirstEpochItGoesOnFromTheBeginning() throws Exception {
    Path whole = trained("whole");
    Path killed = at("killed");
    try (RunWriter run = RunWriter.create(killed, false)) {
      Training.begin(run, settings(), DATA);
    }
    assertThat(resumed(killed)).singleElement().asString().contains("No checkpoint yet");
    assertSame(killed, whole);
  }

  @Test
  void nothingButARunIsReplacedAndNothingButItsFilesIsDeleted() throws Exception {
    Path run = trained("run");
    assertThatThrownBy(() -> RunWriter.create(run, false))
        .hasMessageContaining("exists already")
        .hasMessageContaining("have it replaced");
    Path notes = Files.writeString(run.resolve("notes.txt"), "what I saw");
    try (RunWriter writer = RunWriter.create(run, true)) {
      assertThat(run.resolve("model.onnx")).as("until another begins").exists();
      Training.begin(writer, settings(), DATA);
    }
    assertThat(run.resolve("model.onnx")).doesNotExist();
    assertThat(run.resolve("last.safetensors")).doesNotExist();
    assertThat(notes).exists();
    Path thesis = Files.createDirectories(at("thesis"));
    Files.writeString(thesis.resolve("chapter1.txt"), "years of work");
    assertThatThrownBy(() -> RunWriter.create(thesis, true)).hasMessageContaining("no run");
    try (Stream<Path> files = Files.list(thesis)) {
      assertThat(files).containsExactly(thesis.resolve("chapter1.txt"));
    }
  }

  @Test
  void oneRunIsTrainedOnceAtATime() throws Exception {
    Path run = at("run");
    try (RunWriter first = RunWriter.create(run, false)) {
      Training.begin(first, settings(), DATA);
      for (boolean again : new boolean[] {false, true}) {
        assertThatThrownBy(
                () ->
                    (again ? RunWriter.resume(run, s -> {}) : RunWriter.create(run, true)).close())
            .hasMessage(run + " is being trained already; wait until it ends, or stop it.");
      }
      assertThat(RunFolder.existing(run).settings(Settings.class)).isEqualTo(settings());
    }
    RunWriter.resume(run, s -> {}).close();
  }

  @Test
  void aDamagedDescriptionIsRestored() throws Exception {
    Path whole = trained("whole");
    Path damaged = at("whole-2");
    Path description = damaged.resolve("run.json");
    String text = Files.readString(description);
    Files.writeString(description, text.replace("\"batchSize\" : 20", "\"batchSize\" : 21"));
    assertThat(RunFolder.existing(damaged).settings(Settings.class)).isEqualTo(settings());
    assertThat(resumed(damaged))
        .singleElement()
        .asString()
        .contains("run.json is damaged; going on with the one before it");
    assertSame(damaged, whole);
  }

  @Test
  void onlyWhatIsDamagedIsSaidToBe() throws Exception {
    Path run = at("run");
    try (RunWriter writer = RunWriter.create(run, false)) {
      Training.begin(writer, settings(), DATA);
    }
    RunDescription d = RunFolder.existing(run).description();
    Path description = run.resolve("run.json");
    String future = json(d, "9.9.0").replace("\"batchSize\"", "\"sizeOfBatches\"");
    Files.writeString(description, future);
    assertThatThrownBy(() -> resumed(run))
        .hasMessageContaining("was written by inpaint4j 9.9.0 and has what this one")
        .hasMessageNotContaining("damaged");
    Files.writeString(description, "{\"name\": \"a run of something else\"}");
    assertThatThrownBy(() -> RunWriter.resume(run, s -> {}))
        .hasMessageContaining("was not written by inpaint4j");
    Files.deleteIfExists(run.resolve("run.previous.json"));
    Files.writeString(description, json(d, "0.1.0").substring(0, 300));
    assertThatThrownBy(() -> RunWriter.resume(run, s -> {})).hasMessageContaining("start it again");
  }

  /** As versions without a checksum wrote it. */
  private static String json(RunDescription d, String version) throws IOException {
    RunDescription of =
        new RunDescription(
            d.settings(),
            d.dataName(),
            d.trainingImages(),
            d.validationImages(),
            d.dataFingerprint(),
            d.floor(),
            d.parameters(),
            d.stages(),
            Map.of("inpaint4j", version));
    return new String(of.toJson(), java.nio.charset.StandardCharsets.UTF_8)
        .replaceAll(",\\s*\"sha256\" : \"[0-9a-f]*\"", "");
  }

  @Test
  void runsFromBeforeThereWasAChecksumGoOn() throws Exception {
    Path whole = trained("whole");
    Path old = at("whole-1");
    RunDescription description = RunFolder.existing(old).description();
    Files.writeString(
        old.resolve("run.json"),
        json(description, "0.1.0").replaceAll("\\s*\"skipUnreadable\" : false,", ""));
    Files.delete(old.resolve("run.previous.json"));
    resumed(old);
    assertSame(old, whole);
  }
}
