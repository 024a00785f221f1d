package io.github.inpaint4j.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.inpaint4j.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into a run folder is what is read from it. */
class RunFolderTest {
  private static final Epoch FIRST =
      new Epoch(1, 0.61, 0.62, 15.25, 12.5, 4000, Map.of("bce", 0.5, "ssim", 0.25));
  private static final Epoch SECOND =
      new Epoch(2, 0.51, 0.6, 16.5, 11, 4100, Map.of("bce", 0.4, "ssim", 0.2));

  @TempDir private Path folder;

  private record Settings(String model, double rate) {}

  private static RunDescription description(Settings settings) {
    return new RunDescription(
        new ObjectMapper().valueToTree(settings),
        "leaves",
        "60 images",
        "10 images",
        "sha256:1",
        0.5,
        12,
        List.of(new Stage("picture", 3, 32, 32)),
        Map.of("inpaint4j", Version.NUMBER));
  }

  private RunFolder begun() throws IOException {
    try (RunWriter run = RunWriter.create(folder.resolve("run"), false)) {
      run.begin(description(new Settings("paper", 1e-3)));
      run.write(List.of(FIRST, SECOND));
      run.export(new byte[] {1});
      return run.folder();
    }
  }

  @Test
  void descriptionAndSettingsComeBack() throws IOException {
    RunFolder run = begun();
    assertThat(run.description()).isEqualTo(description(new Settings("paper", 1e-3)));
    assertThat(run.settings(Settings.class)).isEqualTo(new Settings("paper", 1e-3));
    assertThat(run.finishedModel()).hasBinaryContent(new byte[] {1});
  }

  @Test
  void settingsOfAnotherVersionAreOneSentence() throws IOException {
    RunFolder run = begun();
    record Older(String model) {}
    assertThatThrownBy(() -> run.settings(Older.class))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(run.descriptionFile() + " was written by inpaint4j");
  }

  @Test
  void epochsComeBackWithTheTermsOfTheirLoss() throws IOException {
    RunFolder run = begun();
    assertThat(run.epochs()).containsExactly(FIRST, SECOND);
    assertThat(Epoch.best(run.epochs())).contains(SECOND);
    assertThat(run.metrics().get(1)).containsEntry("val_loss", 0.6).containsEntry("val_ssim", 0.2);
  }

  @Test
  void aRunWithoutAnEpochHasNone() throws IOException {
    try (RunWriter run = RunWriter.create(folder.resolve("run"), false)) {
      run.begin(description(new Settings("paper", 1e-3)));
      assertThat(run.folder().epochs()).isEmpty();
      assertThat(Epoch.best(run.folder().epochs())).isEmpty();
      run.write(List.of());
      assertThat(run.folder().metricsFile())
          .hasContent("epoch,loss,val_loss,seconds,images_per_second,val_hole_psnr");
    }
  }

  @Test
  void aLineThatLacksANumberIsOneSentence() throws IOException {
    RunFolder run = begun();
    Files.writeString(run.metricsFile(), "epoch,loss,val_loss,seconds\n1,0.6,rot,2\n");
    assertThat(run.metrics()).containsExactly(Map.of("epoch", 1.0, "loss", 0.6, "seconds", 2.0));
    assertThatThrownBy(run::epochs)
        .isInstanceOf(RunException.class)
        .hasMessageContaining("metrics.csv is damaged: a line has no number for val_loss")
        .hasMessageEndingWith("it is written anew when the training goes on");
  }

  @Test
  void figuresAreKnownByTheirNames() throws IOException {
    RunFolder run = begun();
    assertThat(run.figures()).isEmpty();
    Files.createDirectories(run.figure("loss").getParent());
    Files.write(run.figure("loss"), new byte[1]);
    Files.write(run.figure("loss").resolveSibling("notes.txt"), new byte[1]);
    assertThat(run.figures()).containsExactly("loss");
  }

  @Test
  void theTextBeginsWithTheSettingsAndEndsWithItsDigest() throws IOException {
    RunDescription bare =
        new RunDescription(
            JsonNodeFactory.instance.objectNode(), "", "", "", "", 0, 0, List.of(), Map.of());
    assertThat(new String(bare.toJson(), StandardCharsets.UTF_8).replaceAll("\\s", ""))
        .startsWith("{\"settings\":{}")
        .matches(".*\"sha256\":\"[0-9a-f]{64}\"}");
  }
}
