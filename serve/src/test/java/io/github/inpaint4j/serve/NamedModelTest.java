package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.fill.network.Profile;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.PictureReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server that was told of stand-ins for other people's networks. */
@Tag("slow")
class NamedModelTest {
  private static final String FOLDER = "/io/github/inpaint4j/fill/network/";
  private static final Limits HASTY = new Limits(2_000_000, 1_000_000, 1, 8, 1.5, 2);

  @TempDir private static Path folder;
  private static Path migan;
  private static Service service;

  @BeforeAll
  static void start() throws IOException {
    migan = model("standins/migan_pipeline_v2");
    NamedModel asked = NamedModel.of("colours=" + model("standins/inpainting_lama_2025jan"));
    NamedModel endless = NamedModel.of(model("models/endless").toString());
    service =
        Service.withModels(
            HASTY,
            NamedModel.of("MI-GAN_2=" + migan),
            asked.as(Profile.named("lama-bgr")),
            endless);
  }

  private static Path model(String name) throws IOException {
    try (InputStream in = NamedModelTest.class.getResourceAsStream(FOLDER + name + ".onnx")) {
      Path file = folder.resolve(name.replaceFirst(".*/", "") + ".onnx");
      return Files.write(file, in.readAllBytes());
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Optional<JsonNode> offer(String name) {
    JsonNode all = Service.json(service.get("/api/v1/methods")).get("methods");
    return StreamSupport.stream(all.spliterator(), false)
        .filter(method -> method.get("name").asText().equals(name))
        .findFirst();
  }

  @Test
  void itIsOfferedByItsNameWithWhatItIs() {
    JsonNode offer = offer("MI-GAN_2").orElseThrow();
    assertThat(offer.get("purpose").asText())
        .isEqualTo("MI-GAN with its own cropping and pasting (profile migan-pipeline)");
    assertThat(offer.get("trained").asBoolean()).isTrue();
    assertThat(offer("colours").orElseThrow().get("purpose").asText())
        .isEqualTo("LaMa as in OpenCV's zoo (profile lama-bgr)");
    assertThat(offer("endless")).isPresent();
  }

  @Test
  void itFillsWhereItIsAskedForByThatName() throws IOException {
    HttpResponse<byte[]> answer =
        service.post("/api/v1/inpaint", Service.good().text("method", "MI-GAN_2"));
    assertThat(answer.statusCode()).isEqualTo(200);
    Image before = PictureReader.DEFAULT.read(Service.picture(), "image").image();
    Image after = PictureReader.DEFAULT.read(answer.body(), "answer").image();
    assertThat(after.get(0, 2, 3)).isEqualTo(before.get(0, 2, 3));
    assertThat(after.get(0, 7, 6)).isEqualTo(after.get(0, 12, 10)); // of one colour
  }

  @Test
  void aPathIsNoMethod() {
    for (String path : List.of(migan.toString(), "MI-GAN_2=" + migan, "../" + migan)) {
      Service.assertProblem(
          service.post("/api/v1/inpaint", Service.good().text("method", path)), 422);
    }
  }

  /** ONNX Runtime is told to end the run: its thread comes back, the next one is served. */
  @Test
  void networkThatNeverEndsMeetsTheDeadlineAndItsThreadComesBack() throws InterruptedException {
    Service.assertProblem(
        service.post("/api/v1/inpaint", Service.good().text("method", "endless")), 504);
    for (int i = 0; i < 500 && lost() > 0; i++) {
      Thread.sleep(10);
    }
    assertThat(lost()).isZero();
    HttpResponse<byte[]> next =
        service.post("/api/v1/inpaint", Service.good().text("method", "mean"));
    assertThat(next.statusCode()).isEqualTo(200);
  }

  private static double lost() {
    return service.metric("inpaint4j_threads_lost").orElseThrow();
  }

  @Test
  void thePageShowsItAndFillsWithIt() throws IOException {
    Path picture = Files.write(folder.resolve("noise.png"), Service.picture(300, 200));
    try (Browser browser =
        Browser.open("en-GB", Files.createDirectory(folder.resolve("downloads")))) {
      browser.go(service.server.address());
      browser.find("#picture-file").sendKeys(picture.toString());
      browser.waitForText("#picture-name", "noise.png");
      browser.waitForText("#methods", "MI-GAN with its own cropping and pasting");
      browser.click("input[value='MI-GAN_2']");
      browser.drag("#stage", -0.1, 0, 0.1, 0);
      browser.click("#fill-button");
      browser.waitFor("#result");
      browser.assertConsoleIsEmpty();
    }
  }

  @Test
  void namesAreTheirOwnAndOfLettersAndDigits() {
    assertThat(NamedModel.of("lama=a=b.onnx"))
        .isEqualTo(new NamedModel("lama", Path.of("a=b.onnx"), Optional.empty()));
    assertThat(NamedModel.of("runs/paper one/").name()).isEqualTo("paper-one");
    assertThat(NamedModel.of("a/b c=d.onnx"))
        .isEqualTo(new NamedModel("b-c-d", Path.of("a/b c=d.onnx"), Optional.empty()));
    assertThatThrownBy(() -> new NamedModel("a+poisson", migan, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not as 'a+poisson'");
    List<NamedModel> taken = List.of(NamedModel.of("telea=" + migan));
    assertThatThrownBy(() -> Catalog.open(taken, NetworkDevice.CPU))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "%s cannot be offered as telea, which another method is called; give it a name of its own",
            migan);
  }
}
