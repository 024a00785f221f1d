package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks of other people on the command line. */
class ForeignModelTest {
  private static final String STAND_INS = "/io/github/inpaint4j/fill/network/standins/";

  @TempDir private Path folder;

  private Path model(String standIn, String name) throws IOException {
    try (InputStream in = ForeignModelTest.class.getResourceAsStream(STAND_INS + standIn)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  @Test
  void inspectSaysWhatItIsHowItIsFedAndWhy() throws IOException {
    Path model = model("migan_pipeline_v2.onnx", "migan.onnx");
    assertThat(Cli.run("models", "--inspect", model.toString()).out())
        .contains(
            "migan.onnx: MI-GAN with its own cropping and pasting (profile migan-pipeline)",
            "known by  its tensors have these names, and known pixels came back in a trial",
            "tensors   image, mask",
            "RGB 0..255, mask as input of its own (0 = hole, 255 = known); gives RGB 0..255",
            "any size up to two megapixels, one at a time; others in squares around the hole");
  }

  @Test
  void whatCannotBeToldIsAskedForByOption() throws IOException {
    Path picture = folder.resolve("photo.png");
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 60 * 40; i++) {
      image.setRGB(i % 60, i / 60, new Color(200, 100, i % 60).getRGB());
    }
    ImageIO.write(image, "png", picture.toFile());
    String model = model("inpainting_lama_2025jan.onnx", "mine.onnx").toString();
    String output = folder.resolve("whole.png").toString();
    Object[] restore = {
      "restore", picture + "", "--box", "20,10,8,8", "--output", output, "--model", model
    };
    Cli.Result asked = Cli.run(restore);
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.err()).contains("it may be lama or lama-bgr", "(--model-profile)");
    Cli.Result told = Cli.run(with(restore, "--model-profile", "lama-bgr"));
    assertThat(told.code()).as(told.err()).isZero();
    Color filled = new Color(ImageIO.read(folder.resolve("whole.png").toFile()).getRGB(24, 14));
    assertThat(filled.getRed()).isEqualTo(200);
    assertThat(filled.getGreen()).isEqualTo(100);
    assertThat(Cli.run(with(restore, "--model-profile", "dalle")).err())
        .contains("there is no profile 'dalle'; profiles are: lama, lama-bgr");
  }

  @Test
  void profileWithoutAFileIsNoUse() {
    Cli.Result run =
        Cli.run(
            "restore", "a.png", "--box", "1,1,2,2", "--output", "b.png", "--model-profile", "aot");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--model-profile says what a --model FILE.onnx is");
  }

  @Test
  void deviceThatIsNotThereIsOneSentenceBeforeAnythingIsRead() {
    Object[] rest = {"a.png", "--output", "b.png", "--device", "cuda"};
    for (Object[] command :
        new Object[][] {
          {"restore", "--box", "1,1,2,2"}, {"compare", "--box", "1,1,2,2"}, {"detect"}
        }) {
      Cli.Result run = Cli.run(with(command, rest));
      assertThat(run.err()).contains("cuda cannot be used: the ONNX Runtime on the class path has");
      assertThat(run.code()).isEqualTo(1);
    }
    assertThat(Cli.run("serve", "--port", "0", "--device", "cuda").err())
        .contains("cuda cannot be used");
    assertThat(Cli.run("restore", "a.png", "--output", "b.png", "--device", "tpu").code())
        .isEqualTo(2);
  }

  @Test
  void modelOfAServerIsToldAProfileByItsName() {
    Cli.Result run = Cli.run("serve", "--model", "a=b.onnx", "--model-profile", "c=lama");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--model-profile says what c is, and no --model is called so");
    assertThat(Cli.run("serve", "--model", "a=nowhere.onnx", "--model-profile", "a=lama").err())
        .contains("there is no model nowhere.onnx");
  }

  /** ONNX Runtime is at work then, and its environment goes. */
  @Tag("slow")
  @Test
  void fillThatNeverEndsEndsWithItsProcess() throws Exception {
    Path picture = folder.resolve("grey.png");
    ImageIO.write(new BufferedImage(20, 12, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    try (InputStream in =
        ForeignModelTest.class.getResourceAsStream(
            STAND_INS.replace("standins", "models") + "endless.onnx")) {
      Files.write(folder.resolve("endless.onnx"), in.readAllBytes());
    }
    ProcessBuilder restore =
        Cli.process(
            List.of("-XX:ErrorFile=" + folder.resolve("crash.log")),
            "restore",
            picture,
            "--box",
            "3,3,4,4",
            "--model",
            folder.resolve("endless.onnx"),
            "--output",
            folder.resolve("never.png"));
    Process process = restore.redirectErrorStream(true).start();
    assertThat(process.waitFor(6, TimeUnit.SECONDS)).isFalse();
    process.destroy(); // SIGTERM
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(folder.resolve("crash.log")).doesNotExist();
    assertThat(folder.resolve("never.png")).doesNotExist();
  }

  private static Object[] with(Object[] words, Object... more) {
    Object[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return all;
  }
}
