package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.run.RunWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the command line to the run folder and back, on a few real files. */
@Tag("slow")
class TrainCommandTest {
  @TempDir static Path pictures;
  @TempDir Path folder;

  @BeforeAll
  static void paint() throws IOException {
    DeadLeaves leaves = new DeadLeaves(1, 24, 40, 48);
    for (int i = 0; i < leaves.size(); i++) {
      Picture.of(leaves.image(i)).write(pictures.resolve(i + ".png"));
    }
  }

  private Cli.Result train(Object... more) {
    Object[] all = new Object[more.length + 5];
    Object[] first = {"train", "--data", pictures, "--threads", 2};
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return Cli.run(all);
  }

  @Test
  void strongNetworkIsExportedAtHalfTheSizeAndUsedFromThere() throws IOException {
    Path run = folder.resolve("strong");
    Cli.Result begun =
        train("--model", "residual-unet-small", "--masks", "mixed", "--epochs", 1, "--out", run);
    assertThat(begun.err()).isEmpty();
    assertThat(begun.out()).contains("637,635 parameters").doesNotContain("Floor");
    assertThat(run.resolve("report.html")).content().contains("--loss hole-l2");
    Path small = folder.resolve("small.onnx");
    Cli.Result exported = Cli.run("export", run, "--to", small, "--half");
    assertThat(exported.err()).isEmpty();
    assertThat(exported.out())
        .contains("come out as with 32 bits", "network", "residual-unet-small");
    assertThat(Files.size(small)).isLessThan((long) (0.55 * Files.size(run.resolve("model.onnx"))));
    assertThat(Cli.run("export", run, "--to", small).err())
        .contains("small.onnx exists already; give --overwrite");
    Cli.Result restored =
        Cli.run(
            "restore",
            pictures.resolve("3.png"),
            "--box",
            "10,10,8,8",
            "--model",
            small,
            "--output",
            folder.resolve("whole.png"));
    assertThat(restored.err()).isEmpty();
    assertThat(restored.code()).isZero();
  }

  @Test
  void networkThatRemovesNoiseRestoresWholePicturesAndFillsNoHoles() throws IOException {
    Path run = folder.resolve("noise");
    Cli.Result begun =
        train(
            "--model",
            "residual-unet-small",
            "--corruption",
            "noise",
            "--strength",
            0.2,
            "--epochs",
            1,
            "--warmup",
            1,
            "--out",
            run);
    assertThat(begun.err()).isEmpty();
    assertThat(begun.out()).contains("Corruption noise, strength 0.2", "as they came");
    assertThat(run.resolve("report.html")).content().contains("--corruption noise --strength 0.2");

    Path photo = pictures.resolve("3.png");
    Path clean = folder.resolve("clean.png");
    Cli.Result restored = Cli.run("restore", photo, "--model", run, "--output", clean);
    assertThat(restored.err()).isEmpty();
    assertThat(restored.out()).contains("Cleaned 1920 pixels").doesNotContain("tiles");
    assertThat(
            Cli.run(
                    "restore",
                    photo,
                    "--model",
                    run,
                    "--box",
                    "1,1,4,4",
                    "--output",
                    clean,
                    "--overwrite")
                .out())
        .contains("Cleaned 16 pixels");
    assertThat(Cli.run("compare", photo, "--methods", run, "--box", "1,1,4,4", "--output", folder))
        .satisfies(r -> assertThat(r.err()).contains("removes noise, not holes"));

    Object[] evaluate = {
      "evaluate", "--data", pictures, "--size", 32, "--methods", run, "--threads", 1
    };
    assertThat(Cli.run(evaluate).err()).contains("removes noise, not holes");
    Cli.Result measured =
        Cli.run(Stream.concat(Stream.of(evaluate), Stream.of("--corruption", "noise")).toArray());
    assertThat(measured.err()).isEmpty();
    assertThat(measured.out()).contains("whole: the whole picture", "corrupted");
  }

  @Test
  void trainsResumesReportsAndRestores() throws IOException {
    Path run = folder.resolve("run");
    Path json = folder.resolve("result.json");
    Cli.Result begun = train("--epochs", 2, "--out", run, "--json", json);
    assertThat(begun.err()).isEmpty();
    assertThat(begun.code()).isZero();
    assertThat(begun.out())
        .contains("held-out protocol", "13,347 parameters", "Floor", "Epoch  2/2", "hole PSNR");
    JsonNode result = new ObjectMapper().readTree(json.toFile());
    assertThat(result.path("best").path("valLoss").asDouble())
        .isGreaterThan(result.path("floor").asDouble());
    assertThat(Files.readAllLines(run.resolve("metrics.csv"))).hasSize(3);
    for (String figure :
        List.of("training-images", "training-images-masked", "restored", "loss", "network")) {
      assertThat(run.resolve("figures").resolve(figure + ".png")).exists();
    }

    assertThat(Cli.run("train", "--resume", run).out())
        .contains("Resuming   after epoch 2")
        .doesNotContain("Epoch  3");
    assertThat(Cli.run("train", "--resume", run, "--epochs", 3).out()).contains("Epoch  3/3");
    assertThat(Cli.run("train", "--resume", run, "--epochs", 1).err()).contains("only be raised");

    Path mask = folder.resolve("hole.png");
    MaskFiles.write(mask, Mask.rectangle(40, 48, 10, 12, 8, 8));
    Path whole = folder.resolve("whole.png");
    Cli.Result restored =
        Cli.run(
            "restore",
            pictures.resolve("3.png"),
            "--mask",
            mask,
            "--output",
            whole,
            "--model",
            run);
    assertThat(restored.err()).isEmpty();
    assertThat(restored.out()).contains("Filled 64 pixels");
    assertThat(Picture.read(whole).width()).isEqualTo(48);
  }

  @Test
  void runThatExistsIsKeptUntilOverwriteIsGiven() {
    Path run = folder.resolve("run");
    assertThat(train("--epochs", 1, "--out", run).code()).isZero();
    Cli.Result again = train("--epochs", 1, "--out", run);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err())
        .isEqualToIgnoringNewLines(
            "inpaint: "
                + run
                + " exists already; choose another folder, or have it replaced (--out, --overwrite).");
    assertThat(train("--epochs", 1, "--out", run, "--overwrite").code()).isZero();
  }

  @Test
  void resumedRunKeepsItsSettingsAndSaysSo() {
    Path run = folder.resolve("run");
    assertThat(train("--epochs", 1, "--out", run).code()).isZero();
    for (Object[] other :
        new Object[][] {
          {"--batch-size", 32},
          {"--learning-rate", 0.1},
          {"--model", "unet"},
          {"--no-flips"},
          {"--data", "other"},
          {"--overwrite"},
          {"--strength", 0.2}
        }) {
      Object[] resume =
          Stream.concat(Stream.of("train", "--resume", run), Stream.of(other)).toArray();
      Cli.Result refused = Cli.run(resume);
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err())
          .startsWith("inpaint: " + other[0].toString().replace("no-", ""))
          .contains("cannot be given with --resume", "only --epochs may be raised")
          .hasLineCount(1);
    }
  }

  @Test
  void resumedRunMayComputeOnOtherThreadsWhichItKeeps() throws IOException {
    Path run = folder.resolve("run");
    assertThat(train("--epochs", 1, "--out", run).code()).isZero();
    assertThat(run.resolve("run.json")).content().contains("\"threads\" : 2");
    Cli.Result more = Cli.run("train", "--resume", run, "--epochs", 2, "--threads", 1);
    assertThat(more.code()).as(more.err()).isZero();
    assertThat(run.resolve("run.json")).content().contains("\"threads\" : 1");
  }

  @Test
  void runThatIsBeingTrainedIsLeftAlone() throws IOException {
    Path run = folder.resolve("run");
    assertThat(train("--epochs", 1, "--out", run).code()).isZero();
    try (RunWriter other = RunWriter.resume(run, said -> {})) {
      for (Cli.Result refused :
          List.of(
              Cli.run("train", "--resume", run),
              train("--epochs", 1, "--out", run, "--overwrite"))) {
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
            .isEqualToIgnoringNewLines(
                "inpaint: " + run + " is being trained already; wait until it ends, or stop it.");
      }
      assertThat(Cli.run("export", run, "--to", folder.resolve("a.onnx")).code()).isZero();
    }
    assertThat(run.resolve("model.onnx")).exists();
  }

  @Test
  void warmUpIsShortInAShortTrainingUnlessItWasAskedFor() throws IOException {
    Path run = folder.resolve("run");
    Object[] strong = {
      "--model", "paper", "--recipe", "strong", "--batch-size", 2, "--epochs", 2, "--out", run
    };
    Cli.Result fitted = train(strong);
    assertThat(fitted.out())
        .contains("Warm-up    2 steps instead of 500, since this training has only 20");
    assertThat(run.resolve("report.html")).content().contains("--warmup 2 ");
    Cli.Result asked =
        train(Stream.concat(Stream.of(strong), Stream.of("--overwrite", "--warmup", 30)).toArray());
    assertThat(asked.out())
        .contains("Warm-up    30 steps of 20: the learning rate never gets to 0.001");
    assertThat(run.resolve("report.html")).content().contains("--warmup 30 ");
  }

  @Test
  void missingDataSaysHowToGetItOrWhatElseToTrainOn() {
    Cli.Result result = Cli.run("train", "--data", folder.resolve("nothing"));
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .contains("nothing does not exist", "or one of: cifar10, deadleaves")
        .hasLineCount(1);
  }

  @Test
  void truncatedBatchFileIsNamed() throws IOException {
    for (int i = 1; i <= 5; i++) {
      try (RandomAccessFile batch =
          new RandomAccessFile(folder.resolve("data_batch_" + i + ".bin").toFile(), "rw")) {
        batch.setLength(i == 3 ? 30_000_000 : 30_730_000); // a hole in the file, not on the disk
      }
    }
    Cli.Result result = Cli.run("train", "--data", folder);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .contains("data_batch_3.bin has 30000000 bytes instead of 30730000", "truncated")
        .hasLineCount(1);
  }

  @Test
  void unreadablePicturesAreNamedAndLeftOutWhenAsked() throws IOException {
    Path some = Files.createDirectories(folder.resolve("some"));
    for (int i = 0; i < 4; i++) {
      Files.copy(pictures.resolve(i + ".png"), some.resolve(i + ".png"));
    }
    Files.writeString(some.resolve("a.png"), "no picture at all");
    Files.writeString(some.resolve("b.png"), "nor this");
    Path run = folder.resolve("run");
    Object[] train = {"train", "--data", some, "--epochs", 1, "--threads", 1, "--out", run};
    Cli.Result refused = Cli.run(train);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err())
        .contains("a.png is not a picture", "b.png is not a picture", "--skip-unreadable")
        .hasLineCount(1);
    assertThat(run).doesNotExist();
    Cli.Result skipped =
        Cli.run(Stream.concat(Stream.of(train), Stream.of("--skip-unreadable")).toArray());
    assertThat(skipped.err()).isEmpty();
    assertThat(skipped.out()).contains("pictures in " + some + ": 4; 2 that cannot be read");
    assertThat(run.resolve("report.html")).content().contains(some + " --skip-unreadable");
    assertThat(Cli.run("train", "--resume", run).code()).isZero();
  }

  @Test
  void nonsenseSettingsAreUsageErrors() {
    assertThat(train("--epochs", 0, "--out", folder.resolve("a")).code()).isEqualTo(2);
    assertThat(train("--masks", "round").err()).contains("there are paper, random");
    assertThat(train("--corruption", "noise", "--masks", "rect").err())
        .contains("--masks is for holes and damage; noise is everywhere");
    assertThat(train("--strength", 0.1).err())
        .contains("--strength is for what has more and less of it, such as noise");
    assertThat(train("--protocol", "mine").err()).contains("'paper' or 'held-out'");
    assertThat(train("--model", "big", "--out", folder.resolve("b")).err())
        .contains("there is no network named 'big'", "paper");
  }
}
