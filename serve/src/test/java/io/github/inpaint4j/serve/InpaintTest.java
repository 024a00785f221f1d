package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Tiled;
import io.github.inpaint4j.image.Alpha;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.MalformedPictures;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureReader;
import io.github.inpaint4j.image.SamplePictures;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.method.Restoration;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InpaintTest {
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static HttpResponse<byte[]> inpaint(Multipart form) {
    return service.post("/api/v1/inpaint", form);
  }

  private static byte[] png(Mask mask) throws IOException {
    return MaskFiles.picture(mask).encode(Format.PNG);
  }

  private static byte[] expected(byte[] image, Mask hole, String method, Format format)
      throws IOException {
    Picture picture = PictureReader.DEFAULT.read(image, "image");
    return new Restoration(Methods.open(method).inpainter(), Alpha.KEPT)
        .restore(picture, hole, Progress.NONE)
        .encode(format);
  }

  @Test
  void whatFillsNoHolesNeedsNoneAndWithOneKeepsToIt() throws IOException {
    Image before = PictureReader.DEFAULT.read(Service.picture(), "image").image();
    Multipart form = new Multipart().file("image", Service.picture()).text("method", "negative");
    Image whole = PictureReader.DEFAULT.read(inpaint(form).body(), "answer").image();
    assertThat(whole.get(1, 2, 3)).isCloseTo(1 - before.get(1, 2, 3), within(0.002f));
    assertThat(whole.get(2, 29, 39)).isCloseTo(1 - before.get(2, 29, 39), within(0.002f));
    form.text("box", "5,6,7,8");
    Image part = PictureReader.DEFAULT.read(inpaint(form).body(), "answer").image();
    assertThat(part.get(1, 2, 3)).isEqualTo(before.get(1, 2, 3));
    assertThat(part.get(1, 7, 6)).isCloseTo(1 - before.get(1, 7, 6), within(0.002f));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mean",
        "nearest",
        "harmonic",
        "biharmonic",
        "telea",
        "patchmatch",
        "telea+poisson"
      })
  void answerIsWhatCoreMakesBitForBit(String method) throws IOException {
    Mask hole = Mask.rectangle(30, 40, 6, 5, 8, 7);
    HttpResponse<byte[]> answer =
        inpaint(
            new Multipart()
                .file("image", Service.picture())
                .file("mask", png(hole))
                .text("method", method));
    assertThat(answer.body()).isEqualTo(expected(Service.picture(), hole, method, Format.PNG));
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(answer.headers().firstValue("Inpaint-Method")).contains(method);
    assertThat(answer.headers().firstValue("Inpaint-Seconds").orElseThrow())
        .matches("\\d+\\.\\d{4}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rgba16.png", "grey16.tif", "rgb.bmp", "rgb.jpg", "rgb.webp"})
  void formatBitsAndTransparencyStay(String name) throws IOException {
    byte[] image = SamplePictures.all().get(name);
    Picture before = PictureReader.DEFAULT.read(image, name);
    Format to = before.format().writable() ? before.format() : Format.PNG;
    HttpResponse<byte[]> answer =
        inpaint(new Multipart().file("image", image).text("box", "2,1,3,4"));
    Mask hole = Mask.rectangle(SamplePictures.HEIGHT, SamplePictures.WIDTH, 1, 2, 4, 3);
    assertThat(answer.body()).isEqualTo(expected(image, hole, "biharmonic", to));
    Picture after = PictureReader.DEFAULT.read(answer.body(), name);
    assertThat(after.bits()).isEqualTo(before.bits());
    assertThat(after.hasAlpha()).isEqualTo(before.hasAlpha());
  }

  @Test
  void maskAndBoxesAreUnitedAndGrown() throws IOException {
    Mask mask = Mask.rectangle(30, 40, 0, 0, 4, 4);
    HttpResponse<byte[]> answer =
        inpaint(
            new Multipart()
                .file("image", Service.picture())
                .file("mask", png(mask))
                .text("box", "10,11,5,6")
                .text("box", "30,20,100,100")
                .text("grow_mask", 2)
                .text("format", "bmp"));
    Mask hole =
        mask.union(Mask.rectangle(30, 40, 11, 10, 6, 5))
            .union(Mask.rectangle(30, 40, 20, 30, 10, 10));
    assertThat(answer.body())
        .isEqualTo(expected(Service.picture(), hole.grown(2), "biharmonic", Format.BMP));
  }

  @Test
  void blackMaskOfAnotherSizeIsUnderstoodWhenSaidSo() throws IOException {
    Mask hole = Mask.rectangle(60, 80, 10, 12, 20, 22);
    HttpResponse<byte[]> answer =
        inpaint(
            new Multipart()
                .file("image", Service.picture())
                .file("mask", png(hole.inverted()))
                .text("mask_polarity", "black")
                .text("fit_mask", "true"));
    assertThat(answer.body())
        .isEqualTo(expected(Service.picture(), hole.scaled(30, 40), "biharmonic", Format.PNG));
  }

  @ParameterizedTest
  @CsvSource({
    "box, '1,2,3', 400",
    "box, 'a', 400",
    "box, '100,100,5,5', 422",
    "mask_polarity, grey, 400",
    "fit_mask, yes, 400",
    "grow_mask, -1, 400",
    "grow_mask, 99999999999999999999, 400",
    "method, nobody, 422",
    "method, ../../runs/paper-s1, 422",
    "method, /etc/passwd, 422",
    "format, gif, 400",
    "format, ../png, 400",
    "output, /tmp/x.png, 400",
    "url, http://localhost/, 400"
  })
  void fieldsThatMakeNoSenseAreRefused(String name, String value, int status) {
    Service.assertProblem(inpaint(Service.good().text(name, value)), status);
    service.assertStillWorks();
  }

  @Test
  void somethingHasToBeFilled() {
    Service.assertProblem(inpaint(new Multipart().file("image", Service.picture())), 400);
    Service.assertProblem(inpaint(new Multipart().text("box", "1,1,1,1")), 400);
    Service.assertProblem(inpaint(new Multipart()), 400);
  }

  @Test
  void fieldThatComesTwiceIsRefused() {
    Multipart form = Service.good().text("method", "mean").text("method", "telea");
    Service.assertProblem(inpaint(form), 400);
  }

  @Test
  void maskOfAnotherSizeIsRefused() throws IOException {
    Multipart form = Service.good().file("mask", png(Mask.none(31, 40)));
    Service.assertProblem(inpaint(form), 422);
  }

  @Test
  void networkThatGivesNoNumbersIsOneSentence() throws IOException {
    try (InputStream in =
            OnnxInpainter.class.getResourceAsStream("models/not-a-number-for-grey.onnx");
        OnnxInpainter network = OnnxInpainter.load(in.readAllBytes(), "odd.onnx", 1);
        Service odd = Service.start(Service.LIMITS, Map.of("odd", Tiled.of(network)))) {
      HttpResponse<byte[]> answer =
          odd.post("/api/v1/inpaint", Service.good().text("method", "odd"));
      Service.assertProblem(answer, 422);
      assertThat(Service.json(answer).get("type").asText()).isEqualTo("/problems/cannot-fill");
      assertThat(Service.json(answer).get("detail").asText())
          .isEqualTo("odd.onnx gave a sample that is no finite number (NaN).");
      odd.assertStillWorks();
    }
  }

  @Test
  void transparencyIsNotDroppedUnasked() throws IOException {
    Multipart form =
        new Multipart()
            .file("image", SamplePictures.all().get("rgba8.png"))
            .text("box", "1,1,1,1")
            .text("format", "jpeg");
    Service.assertProblem(inpaint(form), 422);
  }

  @Test
  void everythingThatIsNoPictureIsRefused() throws IOException {
    for (Map.Entry<String, byte[]> file : MalformedPictures.refused().entrySet()) {
      HttpResponse<byte[]> answer =
          inpaint(new Multipart().file("image", file.getValue()).text("box", "1,1,2,2"));
      assertThat(answer.statusCode()).as(file.getKey()).isIn(415, 422);
      Service.assertProblem(answer, answer.statusCode());
      HttpResponse<byte[]> masked =
          inpaint(new Multipart().file("image", Service.picture()).file("mask", file.getValue()));
      assertThat(masked.statusCode()).as("mask: " + file.getKey()).isIn(415, 422);
    }
    service.assertStillWorks();
  }

  @Test
  void flippedBitsAreAnsweredOneWayOrTheOther() throws IOException {
    for (String name : List.of("rgb8.png", "rgb.jpg", "LZW.tif", "palette.gif")) {
      byte[] file = SamplePictures.all().get(name);
      for (byte[] flipped : MalformedPictures.flipped(name, file, 40).values()) {
        assertThat(
                inpaint(new Multipart().file("image", flipped).text("box", "1,1,2,2")).statusCode())
            .isIn(200, 415, 422);
      }
    }
    service.assertStillWorks();
  }

  @Test
  void pictureWithTooManyPixelsIsRefusedUndecoded() throws IOException {
    byte[] large = Picture.of(new Image(1001, 1000)).encode(Format.PNG);
    Service.assertProblem(
        inpaint(new Multipart().file("image", large).text("box", "1,1,2,2")), 422);
  }

  @Test
  void bodyThatIsTooLargeIsRefused() {
    Multipart form = Service.good().file("mask", new byte[3_000_000]);
    Service.assertProblem(inpaint(form), 413);
    service.assertStillWorks();
  }

  @Test
  void otherContentTypesAreRefused() {
    for (String type :
        List.of("application/json", "application/x-www-form-urlencoded", "nonsense")) {
      Service.assertProblem(
          Service.send(
              service
                  .request("/api/v1/inpaint")
                  .header("Content-Type", type)
                  .POST(Service.good().publisher())),
          415);
    }
    Service.assertProblem(
        Service.send(service.request("/api/v1/inpaint").POST(Service.good().publisher())), 415);
  }

  @Test
  void brokenFormsAreRefused() {
    for (String type :
        List.of(
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=another",
            "multipart/form-data; boundary=" + "x".repeat(71))) {
      Service.assertProblem(
          Service.send(
              service
                  .request("/api/v1/inpaint")
                  .header("Content-Type", type)
                  .POST(Service.good().publisher())),
          400);
    }
    Multipart many = Service.good();
    for (int i = 0; i < 200; i++) {
      many.text("box", "1,1,1,1");
    }
    Service.assertProblem(inpaint(many), 400);
    Service.assertProblem(inpaint(Service.good().text("x".repeat(5000), "")), 400);
    service.assertStillWorks();
  }

  @Test
  void sixtyFourAtOnceAreAnsweredAsOneOrToldToComeAgain() {
    byte[] right = inpaint(Service.good()).body();
    List<CompletableFuture<HttpResponse<byte[]>>> clients = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      clients.add(
          CompletableFuture.supplyAsync(
              () -> inpaint(Service.good()), task -> new Thread(task).start()));
    }
    List<HttpResponse<byte[]>> answers = clients.stream().map(CompletableFuture::join).toList();
    for (HttpResponse<byte[]> answer : answers) {
      if (answer.statusCode() == 200) {
        assertThat(answer.body()).isEqualTo(right);
      } else {
        Service.assertProblem(answer, 429);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
      }
    }
    assertThat(answers).anyMatch(answer -> answer.statusCode() == 200);
    service.assertStillWorks();
  }

  @Test
  void methodsSayWhatTheyAreForAndWhatTheLimitsAre() {
    JsonNode methods = Service.json(service.get("/api/v1/methods"));
    assertThat(methods.get("methods")).hasSize(2 + Methods.classical().size());
    assertThat(methods.get("default").asText()).isEqualTo(Methods.DEFAULT);
    assertThat(methods.get("limits").get("body_bytes").asLong())
        .isEqualTo(Service.LIMITS.bodyBytes());
  }

  private static HttpResponse<byte[]> boxed(byte[] image, String field, Object value) {
    return inpaint(new Multipart().file("image", image).text("box", "1,1,2,2").text(field, value));
  }

  @Test
  void whatAPersonShouldKnowStandsInTheHead() throws IOException {
    HttpResponse<byte[]> inks = boxed(SamplePictures.cmykJpeg(9, 8, 7, 6), "format", "png");
    assertThat(inks.headers().firstValue("Inpaint-Notes").orElseThrow())
        .startsWith("Its CMYK inks were converted to sRGB;");
    HttpResponse<byte[]> plain = boxed(Service.picture(), "format", "png");
    assertThat(plain.headers().firstValue("Inpaint-Notes")).isEmpty();
  }

  @Test
  void firstOfSeveralFramesIsTakenWhenSaidSo() throws IOException {
    byte[] animated = Frames.gif(12, 9, 3);
    HttpResponse<byte[]> refused = boxed(animated, "method", "mean");
    Service.assertProblem(refused, 422);
    assertThat(Service.json(refused).get("type").asText())
        .isEqualTo(Refusal.SEVERAL_PICTURES.type());
    assertThat(Service.json(refused).get("detail").asText()).contains("first_page=true");
    HttpResponse<byte[]> taken = boxed(animated, "first_page", "true");
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.headers().firstValue("Inpaint-Notes").orElseThrow())
        .contains("Only its first");
  }
}
