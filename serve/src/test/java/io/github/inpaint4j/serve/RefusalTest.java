package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureReader;
import io.github.inpaint4j.image.SamplePictures;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every kind of refusal is described where people look for it, and is what clients get. */
class RefusalTest {
  private static final String FILL = "/api/v1/inpaint";

  private static List<String> types() {
    return Arrays.stream(Refusal.values()).map(Refusal::type).toList();
  }

  @Test
  void docsSayWhatEachOfThemMeans() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "service.md"));
    List<String> rows =
        Pattern.compile("(?m)^\\| `[a-z-]+` \\| \\d{3} \\| .* \\|$")
            .matcher(page)
            .results()
            .map(row -> row.group())
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(Arrays.stream(Refusal.values()).map(RefusalTest::row).toList());
  }

  private static String row(Refusal refusal) {
    String name = refusal.type().replace("/problems/", "");
    return "| `%s` | %d | %s |".formatted(name, refusal.status(), refusal.sentence());
  }

  private static JsonNode schema() throws IOException {
    try (InputStream file = Refusal.class.getResourceAsStream("openapi.yaml")) {
      return new YAMLMapper().readTree(file).at("/components/schemas/Problem/properties");
    }
  }

  @Test
  void openApiListsThemAll() throws IOException {
    List<String> listed = new ArrayList<>();
    schema().at("/type/enum").forEach(type -> listed.add(type.asText()));
    assertThat(listed).containsExactlyInAnyOrderElementsOf(types());
  }

  @Test
  void everySentenceIsOne() {
    assertThat(Refusal.values())
        .allSatisfy(refusal -> assertThat(refusal.sentence()).matches("[A-Z{][^.]*(\\.[^.]*)*\\."));
  }

  @Test
  void forgottenArgumentIsNoticed() {
    assertThatThrownBy(() -> new Problem(Refusal.UNKNOWN_FIELD)).hasMessageContaining("argument");
  }

  private static Multipart image(byte[] file) {
    return new Multipart().file("image", file).text("box", "1,1,2,2");
  }

  private static Multipart masked(byte[] mask) {
    return new Multipart().file("image", Service.picture()).file("mask", mask);
  }

  private static byte[] black(int width, int height) throws IOException {
    return Picture.of(new Image(height, width)).encode(Format.PNG);
  }

  private static byte[] sample(String name) throws IOException {
    return SamplePictures.all().get(name);
  }

  /** Forms that are not filled, and why. */
  private static Map<Refusal, Multipart> badForms() throws IOException {
    Map<Refusal, Multipart> bad = new EnumMap<>(Refusal.class);
    byte[] picture = Service.picture();
    bad.put(Refusal.UNKNOWN_FIELD, Service.good().text("\u00e4 <b>", "x"));
    bad.put(Refusal.MISSING_FIELD, new Multipart());
    bad.put(Refusal.REPEATED_FIELD, Service.good().text("method", "mean").text("method", "mean"));
    bad.put(Refusal.FIELD_TOO_LONG, Service.good().text("method", "x".repeat(20_000)));
    bad.put(Refusal.NOT_A_NUMBER, Service.good().text("grow_mask", "few"));
    bad.put(Refusal.NOT_A_CHOICE, Service.good().text("format", "gif"));
    bad.put(Refusal.NOT_A_BOX, Service.good().text("box", "1,2"));
    bad.put(Refusal.NOT_A_COLOUR, Service.good().text("mask_color", "red"));
    bad.put(Refusal.NOT_A_POINT, Service.good().text("wand", "1"));
    bad.put(Refusal.NOT_A_LASSO, Service.good().text("within", "1,2"));
    bad.put(Refusal.NO_HOLE, new Multipart().file("image", picture));
    bad.put(Refusal.BODY_TOO_LARGE, image(new byte[2_000_001]));
    bad.put(Refusal.NOT_A_PICTURE, image(new byte[100]));
    bad.put(Refusal.DAMAGED_PICTURE, image(Arrays.copyOf(picture, picture.length / 2)));
    bad.put(Refusal.TOO_MANY_PIXELS, image(black(1001, 1000)));
    bad.put(Refusal.OTHER_SIZE, masked(black(8, 8)));
    bad.put(Refusal.EMPTY_HOLE, masked(black(40, 30)));
    bad.put(Refusal.BOX_OUTSIDE, Service.good().text("box", "40,0,1,1"));
    bad.put(Refusal.POINT_OUTSIDE, Service.good().text("wand", "40,0"));
    bad.put(Refusal.UNKNOWN_METHOD, Service.good().text("method", "none"));
    bad.put(Refusal.NO_VARIANTS, Service.good().text("method", "telea").text("variant", "2"));
    bad.put(Refusal.POOR_FORMAT, image(sample("rgba8.png")).text("format", "jpeg"));
    return bad;
  }

  @Test
  void badFormsGetTheirTypeAndWhatItNames() throws IOException {
    try (Service service = Service.start()) {
      for (Map.Entry<Refusal, Multipart> bad : badForms().entrySet()) {
        assertRefused(service.post(FILL, bad.getValue()), bad.getKey());
      }
    }
  }

  @Test
  void badAddressesGetTheirType() throws IOException {
    try (Service service = Service.start()) {
      assertRefused(service.get("/none"), Refusal.NOT_FOUND);
      assertRefused(service.get("/api/v1/jobs/00"), Refusal.NO_JOB);
      assertRefused(service.get("/api/v1/runs/1"), Refusal.NO_RUN);
      assertRefused(service.get(FILL), Refusal.METHOD_NOT_ALLOWED);
      assertRefused(service.get("/api/v1/paper/mask?masks=x"), Refusal.UNKNOWN_MASKS);
      assertRefused(
          Service.send(service.request(FILL).POST(HttpRequest.BodyPublishers.ofString("{}"))),
          Refusal.NOT_A_FORM);
      assertRefused(
          Service.send(service.request("/").header("Origin", "http://evil.example")),
          Refusal.FOREIGN_PAGE);
    }
  }

  /** Its type, its status, its sentence, everything that this names, and nothing undescribed. */
  private static void assertRefused(HttpResponse<byte[]> answer, Refusal refusal)
      throws IOException {
    Service.assertProblem(answer, refusal.status());
    JsonNode problem = Service.json(answer);
    assertThat(problem.get("type").asText()).isEqualTo(refusal.type());
    assertThat(problem.get("title").asText()).isEqualTo(refusal.title());
    assertThat(problem.get("detail").asText()).doesNotContain("{");
    Pattern.compile("\\{(\\w+)}")
        .matcher(refusal.sentence())
        .results()
        .forEach(name -> assertThat(problem.has(name.group(1))).as(problem.toString()).isTrue());
    JsonNode described = schema();
    problem
        .fieldNames()
        .forEachRemaining(name -> assertThat(described.has(name)).as(name).isTrue());
  }

  @Test
  void pictureThatIsRefusedIsNamed() throws IOException {
    try (Service service = Service.start()) {
      JsonNode image = Service.json(service.post(FILL, image(new byte[9])));
      assertThat(image.get("picture").asText()).isEqualTo("image");
      assertThat(image.get("detail").asText()).startsWith("The image is not a picture");
      JsonNode mask = Service.json(service.post(FILL, masked(new byte[9])));
      assertThat(mask.get("picture").asText()).isEqualTo("mask");
      assertThat(mask.get("detail").asText()).startsWith("The mask is not a picture");
    }
  }

  @Test
  void numbersTravelAsNumbers() throws IOException {
    try (Service service = Service.start()) {
      JsonNode problem = Service.json(service.post(FILL, image(black(1001, 1000))));
      assertThat(problem.get("pixels").asInt()).isEqualTo(1_001_000);
      assertThat(problem.get("limit").asInt()).isEqualTo(1_000_000);
      assertThat(problem.get("detail").asText())
          .isEqualTo("The image has 1,001,000 pixels, more than the limit of 1,000,000.");
    }
  }

  @Test
  void nothingIsFilledWhereThatIsAllowed() throws IOException {
    try (Service service = Service.start()) {
      Multipart form = masked(black(40, 30)).text("allow_empty_mask", "true");
      HttpResponse<byte[]> answer = service.post(FILL, form);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(pixels(answer.body())).isEqualTo(pixels(Service.picture()));
    }
  }

  private static float[] pixels(byte[] file) throws IOException {
    return PictureReader.DEFAULT.read(file, "it").image().pixels();
  }
}
