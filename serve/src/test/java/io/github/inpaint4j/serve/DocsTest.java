package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.method.Methods;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of docs/service.md as they stand there, but for the port. */
class DocsTest {
  private static final Mask HOLE = Mask.rectangle(30, 40, 10, 12, 8, 9);

  @TempDir private Path folder;

  private Service service;

  @BeforeEach
  void start() throws IOException {
    service = Service.start();
    Files.write(folder.resolve("photo.png"), Service.picture());
    Files.write(folder.resolve("hole.png"), MaskFiles.picture(HOLE).encode(Format.PNG));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private List<String> blocks(String language) throws IOException {
    String page = Files.readString(Path.of("..", "docs", "service.md"));
    Matcher matcher = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
    return matcher
        .results()
        .map(found -> found.group(1).replace("localhost:8080", "localhost:" + service.port()))
        .toList();
  }

  private String run(String... command) throws Exception {
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(() -> read(out)).isZero();
    return read(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void assertFilledBy(String method, String file) throws IOException {
    Image image = Picture.read(folder.resolve("photo.png")).image();
    Image filled = Methods.open(method).inpainter().inpaint(image, HOLE);
    Picture expected = Picture.of(filled);
    assertThat(Picture.read(folder.resolve(file)).image().pixels())
        .isEqualTo(expected.image().pixels());
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Test
  void curlExamplesDoWhatTheySay() throws Exception {
    assumeTrue(onPath("bash") && onPath("curl"), "no bash or no curl on this machine");
    String script = "set -e\n" + String.join("\n", blocks("sh"));
    assertThat(run("bash", "-c", script)).contains("inpaint4j_fills_total{method=\"telea\"}");
    assertFilledBy("telea", "whole.png");
    assertFilledBy("patchmatch", "patched.png");
    assertThat(folder.resolve("boxes.png")).isRegularFile();
  }

  @Test
  void javaExampleDoesWhatItSays() throws Exception {
    List<String> programs = blocks("java");
    assertThat(programs).hasSize(1);
    Files.writeString(folder.resolve("Fill.java"), programs.get(0));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    run(java, "Fill.java", "photo.png", "hole.png", "filled.png");
    assertFilledBy("harmonic", "filled.png");
  }
}
