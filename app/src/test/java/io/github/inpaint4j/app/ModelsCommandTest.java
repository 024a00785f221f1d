package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.method.Bundled;
import io.github.inpaint4j.method.FillJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
  @TempDir private Path folder;

  @Test
  void theFillsOfOtherJarsAreListedToo() throws IOException {
    assertThat(Cli.run("models").out()).contains("photo: ", "paper: ").doesNotContain("all-red");
    try (FillJar jar = FillJar.of(folder, "all-red")) {
      assertThat(Cli.run("models").out())
          .contains("paper: ", "all-red: red as somebody else likes it")
          .contains("brought by a jar on the class path");
    }
  }

  @Test
  void eachIsListedWithWhatItScoredAndNothingElse() {
    String out = Cli.run("models").out();
    assertThat(out).contains("PSNR in holes of CIFAR-10's test images: square8 19.55 dB");
    assertThat(out).contains("PSNR in holes of Kodak's photographs: ");
    assertThat(out.lines())
        .noneMatch(line -> line.stripTrailing().endsWith(":") && line.contains("PSNR"));
  }

  @Test
  void summaryIsOfANameAFileOrARunAndDrawnOnDemand() throws IOException {
    Path diagram = folder.resolve("paper.png");
    Cli.Result paper = Cli.run("models", "--summary", "paper", "--diagram", diagram);
    assertThat(paper.err()).isEmpty();
    assertThat(paper.out())
        .contains("paper: 13,347 parameters; for a picture of 32x32")
        .containsPattern("all +13,347 +3,129,344")
        .contains("at most 26x26 pixels around it", "at least 40 MB");
    assertThat(ImageIO.read(diagram.toFile()).getWidth()).isGreaterThan(800);
    assertThat(Cli.run("models", "--summary", "paper", "--diagram", diagram).err())
        .contains("paper.png exists already; give --overwrite");
    assertThat(Cli.run("models", "--summary", "cifar").out())
        .contains("refiner: 2,341,219 parameters", "picture and mask", "4x32x32");
    assertThat(Cli.run("models", "--summary", "unet").out()).contains("skip around 4 layers");
    Path file = Files.write(folder.resolve("mine.onnx"), Bundled.named("photo").bytes());
    assertThat(Cli.run("models", "--summary", file).out())
        .contains("photo: 2,341,219 parameters", "whose sides are multiples of 8");
  }

  @Test
  void whatHasNoSummaryIsSaidInASentence() throws IOException {
    assertThat(Cli.run("models", "--summary", "vgg").err()).contains("no network named 'vgg'");
    assertThat(Cli.run("models", "--summary", folder).err()).contains("no run of inpaint4j");
    Path text = Files.writeString(folder.resolve("text.onnx"), "text");
    assertThat(Cli.run("models", "--summary", text).err()).contains("this is no ONNX file");
    assertThat(Cli.run("models", "--diagram", text).err())
        .contains("--diagram draws what --summary names");
  }
}
