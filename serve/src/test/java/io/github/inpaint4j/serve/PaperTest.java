package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureReader;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.metric.Region;
import io.github.inpaint4j.metric.Truth;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PaperTest {
  private static final Mask HOLE = MaskSet.named("square8").frozen(5, 7, 32, 32);

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Image image(JsonNode dataUri) throws IOException {
    String base64 = dataUri.asText().substring("data:image/png;base64,".length());
    return PictureReader.DEFAULT.read(Base64.getDecoder().decode(base64), "picture").image();
  }

  private static Multipart frozen() {
    return new Multipart().text("index", 3).text("seed", 5).text("number", 7);
  }

  @Test
  void picturesComeInPages() throws IOException {
    JsonNode page = Service.json(service.get("/api/v1/paper/pictures?from=2&count=3"));
    assertThat(page.get("total").asInt()).isEqualTo(Service.PICTURES.size());
    assertThat(page.get("pictures")).hasSize(3);
    assertThat(page.get("pictures").get(0).get("index").asInt()).isEqualTo(2);
    assertThat(image(page.get("pictures").get(0).get("png")).height()).isEqualTo(32);
    int last = page.get("total").asInt() - 1;
    assertThat(Service.json(service.get("/api/v1/paper/pictures?from=" + last)).get("pictures"))
        .hasSize(1);
    Service.assertProblem(service.get("/api/v1/paper/pictures?from=" + (last + 1)), 400);
    Service.assertProblem(service.get("/api/v1/paper/pictures?count=101"), 400);
    Service.assertProblem(service.get("/api/v1/paper/pictures?from=-1"), 400);
    Service.assertProblem(service.get("/api/v1/paper/pictures?from=x"), 400);
  }

  @Test
  void maskIsTheFrozenOne() throws IOException {
    byte[] png = service.get("/api/v1/paper/mask?masks=square8&seed=5&number=7").body();
    Picture picture = PictureReader.DEFAULT.read(png, "mask");
    assertThat(MaskFiles.of(picture, MaskFiles.Polarity.WHITE)).isEqualTo(HOLE);
    Service.assertProblem(service.get("/api/v1/paper/mask?masks=nothing"), 422);
    Service.assertProblem(service.get("/api/v1/paper/mask?seed=-1"), 400);
  }

  @Test
  void fillsAreScoredAgainstTheTruth() throws IOException {
    JsonNode answer =
        Service.json(service.post("/api/v1/paper", frozen().text("methods", "mean,telea")));
    Image original = image(answer.get("original"));
    assertThat(image(answer.get("masked")).pixels()).isEqualTo(HOLE.hide(original).pixels());
    assertThat(answer.get("coverage").asDouble()).isEqualTo(HOLE.coverage());
    assertThat(answer.get("fills")).hasSize(2);
    JsonNode fill = answer.get("fills").get(1);
    assertThat(fill.get("method").asText()).isEqualTo("telea");
    Image filled = Methods.open("telea").inpainter().inpaint(original, HOLE);
    assertThat(fill.get("hole_psnr").asDouble())
        .isCloseTo(new Truth(original, HOLE).errors(filled).get(Region.HOLE).psnr(), within(1e-9));
  }

  @Test
  void allMethodsFillIfNoneIsNamed() {
    JsonNode answer = Service.json(service.post("/api/v1/paper", frozen()));
    assertThat(answer.get("fills")).hasSize(1 + Methods.classical().size());
  }

  @Test
  void ownPictureIsCroppedAndScaledAndOwnMaskUsed() throws IOException {
    byte[] mask = MaskFiles.picture(HOLE).encode(Format.PNG);
    Multipart form =
        new Multipart()
            .file("image", Service.picture(80, 60))
            .file("mask", mask)
            .text("methods", "mean");
    JsonNode answer = Service.json(service.post("/api/v1/paper", form));
    assertThat(image(answer.get("original")).width()).isEqualTo(32);
    assertThat(answer.get("coverage").asDouble()).isEqualTo(HOLE.coverage());
    Image shown = image(answer.get("original"));
    Image filled = Methods.open("mean").inpainter().inpaint(shown, HOLE);
    assertThat(answer.get("fills").get(0).get("hole_psnr").asDouble())
        .isCloseTo(new Truth(shown, HOLE).errors(filled).get(Region.HOLE).psnr(), within(1e-9));
  }

  @Test
  void whatMakesNoSenseIsRefused() throws IOException {
    Service.assertProblem(service.post("/api/v1/paper", new Multipart().text("seed", 1)), 400);
    Service.assertProblem(service.post("/api/v1/paper", new Multipart().text("index", -1)), 400);
    Service.assertProblem(service.post("/api/v1/paper", frozen().text("methods", "no")), 422);
    Service.assertProblem(service.post("/api/v1/paper", frozen().text("masks", "no")), 422);
    Service.assertProblem(service.post("/api/v1/paper", frozen().text("path", "/etc")), 400);
    byte[] empty = MaskFiles.picture(Mask.none(32, 32)).encode(Format.PNG);
    Service.assertProblem(service.post("/api/v1/paper", frozen().file("mask", empty)), 422);
    Service.assertProblem(
        service.post("/api/v1/paper", frozen().file("mask", Service.picture())), 422);
    Service.assertProblem(
        service.post("/api/v1/paper", frozen().file("image", new byte[100])), 415);
    service.assertStillWorks();
  }
}
