package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureReader;
import io.github.inpaint4j.mask.Growth;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a picture is marked, as a mask and as the hole that is filled. */
class MarkTest {
  private static final int HEIGHT = 60;
  private static final int WIDTH = 80;
  private static final Mask BLOCK = Mask.rectangle(HEIGHT, WIDTH, 20, 25, 20, 30);
  private static final Mask SPECK = Mask.rectangle(HEIGHT, WIDTH, 5, 70, 4, 4);

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** A dark block and a speck of its colour, on bright noise. */
  private static Picture picture() {
    Image image = TestImages.noise(HEIGHT, WIDTH, 1);
    Mask dark = BLOCK.union(SPECK);
    for (int i = 0; i < image.pixels().length; i++) {
      float ground = 0.7f + 0.2f * image.pixels()[i];
      image.pixels()[i] = dark.isHole(i % (HEIGHT * WIDTH)) ? 16 / 255f : ground;
    }
    return Picture.of(image);
  }

  private static Multipart form() throws IOException {
    return new Multipart().file("image", picture().encode(Format.PNG));
  }

  private static byte[] file(Mask mask) throws IOException {
    return MaskFiles.picture(mask).encode(Format.PNG);
  }

  private static Mask marked(Multipart form) throws IOException {
    HttpResponse<byte[]> answer = service.post("/api/v1/mask", form);
    assertThat(answer.statusCode()).as(() -> new String(answer.body())).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    return MaskFiles.of(PictureReader.DEFAULT.read(answer.body(), "it"), MaskFiles.Polarity.WHITE);
  }

  @Test
  void aWandMarksWhatIsConnectedAndAColourAllThatHasIt() throws IOException {
    assertThat(marked(form().text("wand", "30,25"))).isEqualTo(BLOCK);
    assertThat(marked(form().text("wand", "30,25").text("wand", "70,5")))
        .isEqualTo(BLOCK.union(SPECK));
    assertThat(marked(form().text("mask_color", "#121012").text("tolerance", 3)))
        .isEqualTo(BLOCK.union(SPECK));
    Mask left = Mask.rectangle(HEIGHT, WIDTH, 0, 0, HEIGHT, 40);
    assertThat(marked(form().text("mask_color", "101010").text("within", "0,0,40,60")))
        .isEqualTo(BLOCK.intersection(left));
    assertThat(marked(form().text("wand", "30,25").text("within", "0,0 40,0 40,60 0,60")))
        .isEqualTo(BLOCK.intersection(left));
  }

  @Test
  void aScribbleMarksItsObjectAndAMaskGrowsOverItsRim() throws IOException {
    byte[] scribble = file(Mask.rectangle(HEIGHT, WIDTH, 28, 30, 3, 20));
    assertThat(marked(form().file("scribble", scribble))).isEqualTo(BLOCK.grown(1));
    Mask small = Mask.rectangle(HEIGHT, WIDTH, 23, 28, 14, 24);
    Mask grown = marked(form().file("mask", file(small)).text("grow_mask", "auto"));
    assertThat(grown).isEqualTo(BLOCK.grown(1)).isEqualTo(Growth.AUTO.of(picture(), small));
  }

  @Test
  void theSameFieldsSayWhatIsFilledAndWhatAPersonShouldKnowIsSaid() throws IOException {
    Mask small = Mask.rectangle(HEIGHT, WIDTH, 23, 28, 14, 24);
    HttpResponse<byte[]> noted =
        service.post("/api/v1/inpaint", form().file("mask", file(small)).text("method", "mean"));
    assertThat(noted.headers().firstValue("Inpaint-Notes"))
        .contains("The hole of the image ends inside what it should cover; grow it by 4 pixels.");
    HttpResponse<byte[]> wand =
        service.post(
            "/api/v1/inpaint",
            form().text("wand", "30,25").text("grow_mask", "auto").text("method", "mean"));
    assertThat(wand.headers().firstValue("Inpaint-Notes")).isEmpty();
    Image filled = PictureReader.DEFAULT.read(wand.body(), "it").image();
    assertThat(filled.get(0, 25, 30)).isGreaterThan(0.5f);
    assertThat(filled.get(0, 6, 71)).isEqualTo(16 / 255f);
    HttpResponse<byte[]> photograph =
        service.post(
            "/api/v1/inpaint",
            form()
                .file("mask", Picture.of(TestImages.noise(HEIGHT, WIDTH, 3)).encode(Format.PNG))
                .text("method", "mean"));
    assertThat(photograph.headers().firstValue("Inpaint-Notes"))
        .hasValueSatisfying(
            notes -> assertThat(notes).startsWith("The mask looks like a photograph, not like a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wand | 3 | A wand touches a pixel",
        "wand | -1,2 | A wand touches a pixel",
        "wand | 80,2 | The point 80,2 lies outside of the image, which is 80x60.",
        "mask_color | red | mask_color is #rrggbb",
        "within | 1,2 3,4 | within is a box",
        "grow_mask | soon | grow_mask is a whole number from 0 to 10,000.",
        "first_page | true | Nothing says where the hole is",
        "method | mean | There is no field method"
      })
  void whatMarksNothingIsRefused(String field, String value, String sentence) throws IOException {
    Multipart form = form().text(field, value);
    if (field.equals("grow_mask") || field.equals("within")) {
      form.text("box", "1,1,2,2");
    }
    HttpResponse<byte[]> answer = service.post("/api/v1/mask", form);
    assertThat(answer.statusCode()).isBetween(400, 422);
    assertThat(new String(answer.body())).contains(sentence);
  }

  @Test
  void whereNothingIsMarkedNothingIsAnsweredIfThatIsAllowed() throws IOException {
    Multipart nothing = form().text("mask_color", "#0000ff");
    Service.assertProblem(service.post("/api/v1/mask", nothing), 422);
    assertThat(marked(nothing.text("allow_empty_mask", "true")).area()).isZero();
    Service.assertProblem(service.post("/api/v1/mask", new Multipart().text("wand", "1,1")), 400);
  }
}
