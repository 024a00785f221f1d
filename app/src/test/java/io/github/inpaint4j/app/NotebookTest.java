package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notebook of docs/notebook, run by JShell as its script. */
class NotebookTest {
  private static final Path FOLDER = Path.of("..", "docs", "notebook").toAbsolutePath();
  private static final Path SCRIPT = FOLDER.resolve("first-hour.jsh");

  private static List<String> cells() throws IOException {
    JsonNode notebook = new ObjectMapper().readTree(FOLDER.resolve("first-hour.ipynb").toFile());
    List<String> cells = new ArrayList<>();
    for (JsonNode cell : notebook.get("cells")) {
      if (cell.get("cell_type").asText().equals("code")) {
        StringBuilder source = new StringBuilder();
        cell.get("source").forEach(line -> source.append(line.asText()));
        cells.add(source.toString());
      }
    }
    return cells;
  }

  @Test
  void theScriptHasTheNotebooksCellsInTheirOrder() throws IOException {
    assertThat(cells()).hasSizeGreaterThan(5);
    assertThat(Files.readString(SCRIPT)).containsSubsequence(cells());
  }

  @Test
  @Tag("slow")
  void everyCellRunsAndShowsItsPictures(@TempDir Path folder) throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path shell = Path.of(System.getProperty("java.home"), "bin", "jshell");
    Process process =
        new ProcessBuilder(shell.toString(), "--class-path", classPath, SCRIPT.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said)
        .doesNotContain("Error", "Exception")
        .containsPattern("epoch 2: loss 0\\.\\d+, in the holes \\d+\\.\\d\\d dB")
        .containsPattern("in the rings: \\d+\\.\\d\\d dB");
    for (int i = 1; i <= 6; i++) {
      assertThat(ImageIO.read(folder.resolve("picture-" + i + ".png").toFile()).getWidth())
          .isEqualTo(4 * (33 * 8 - 1));
    }
  }
}
