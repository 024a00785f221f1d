package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Keras model on its way to a filled picture. */
@Tag("slow")
class ImportCommandTest {
  private static final Path KERAS =
      Path.of("../train/src/test/resources/io/github/inpaint4j/train/keras/paper.keras");

  @TempDir Path folder;

  private Path model() throws IOException {
    return Files.copy(KERAS, folder.resolve("net.keras"));
  }

  @Test
  void anImportedModelFillsAndIsEvaluated() throws IOException {
    Path photo = folder.resolve("photo.png");
    Picture.of(TestImages.noise(40, 48, 1)).write(photo);
    Cli.Result imported = Cli.run("import", model(), "--to", folder.resolve("models"));
    assertThat(imported.err()).isEmpty();
    assertThat(imported.out()).contains("model.onnx", "13,347 parameters", "32x32");
    Path whole = folder.resolve("whole.png");
    Cli.Result restored =
        Cli.run(
            "restore",
            photo,
            "--box",
            "5,5,8,8",
            "--model",
            folder.resolve("models"),
            "--output",
            whole);
    assertThat(restored.err()).isEmpty();
    assertThat(whole).exists();
  }

  @Test
  void itLiesBesideItsFileAndIsNotOverwritten() throws IOException {
    Path model = model();
    assertThat(Cli.run("import", model).code()).isZero();
    assertThat(folder.resolve("net.onnx")).exists();
    Cli.Result again = Cli.run("import", model);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("net.onnx exists already; give --overwrite to replace it.");
    assertThat(Cli.run("import", model, "--overwrite").code()).isZero();
  }

  @Test
  void aFileThatIsNoKerasModelIsOneSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("net.keras"), "no archive");
    Cli.Result result = Cli.run("import", text);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err())
        .contains(text + " cannot be imported: it is damaged or no .keras file");
    assertThat(folder.resolve("net.onnx")).doesNotExist();
  }
}
