package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.detect.Detector;
import io.github.inpaint4j.detect.Detectors;
import io.github.inpaint4j.detect.Search;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureReader;
import io.github.inpaint4j.mask.DateStamp;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.progress.Progress;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectTest {
  private static final int HEIGHT = 61;
  private static final int WIDTH = 90;

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** A smooth picture with a bright scratch and a dark speck. */
  static Image scratched(int height, int width) {
    Image image = TestImages.ramp(height, width);
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int x = width / 4; x < width * 3 / 4; x++) {
        int y = height / 2 + (x - width / 2) / 3;
        image.set(c, y, x, 1);
        image.set(c, y + 1, x, 0.8f);
      }
      for (int y = height / 5 - 1; y <= height / 5 + 1; y++) {
        for (int x = width / 5 - 1; x <= width / 5 + 1; x++) {
          image.set(c, y, x, 0.05f);
        }
      }
    }
    return image;
  }

  private static byte[] file() throws IOException {
    return Picture.of(scratched(HEIGHT, WIDTH)).encode(Format.PNG);
  }

  private static Multipart form() throws IOException {
    return new Multipart().file("image", file());
  }

  private static Picture detected(Multipart form) throws IOException {
    HttpResponse<byte[]> answer = service.post("/api/v1/detect", form);
    assertThat(answer.statusCode()).as(() -> new String(answer.body())).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    return PictureReader.DEFAULT.read(answer.body(), "the answer");
  }

  private static Mask expected(double sensitivity) throws IOException {
    return expected(sensitivity, EnumSet.allOf(Search.Look.class));
  }

  private static Mask expected(double sensitivity, Set<Search.Look> kinds) throws IOException {
    try (Detector detector = Detectors.open()) {
      Search search = new Search(detector, sensitivity, kinds);
      Picture picture = PictureReader.DEFAULT.read(file(), "image");
      return search.mask(picture, Progress.NONE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.3", "0.5", "0.9", "1", "1.0"})
  void damageAtASensitivityIsWhatTheSearchFinds(String sensitivity) throws IOException {
    Mask mask =
        MaskFiles.of(detected(form().text("sensitivity", sensitivity)), MaskFiles.Polarity.WHITE);
    assertThat(mask).isEqualTo(expected(Double.parseDouble(sensitivity)));
  }

  @Test
  void scratchAndSpeckAreFoundIfNobodySaysHowSure() throws IOException {
    Mask mask = MaskFiles.of(detected(form()), MaskFiles.Polarity.WHITE);
    assertThat(mask).isEqualTo(expected(0.5));
    assertThat(mask.isHole(HEIGHT / 5, WIDTH / 5)).isTrue();
    assertThat(mask.coverage()).isLessThan(0.1);
    assertThat(mask.isHole(HEIGHT / 2, WIDTH / 2)).isTrue();
  }

  @Test
  void theLikelihoodIsAnsweredAsGrey() throws IOException {
    Image grey = detected(form().text("likelihood", "true")).image();
    Picture picture = PictureReader.DEFAULT.read(file(), "image");
    try (Detector detector = Detectors.open()) {
      assertThat(grey).isEqualTo(detector.find(picture).image());
    }
  }

  @Test
  void onlyTheKindsThatAreAskedForAreFound() throws IOException {
    Mask dust = MaskFiles.of(detected(form().text("kinds", "dust")), MaskFiles.Polarity.WHITE);
    assertThat(dust).isEqualTo(expected(0.5, EnumSet.of(Search.Look.DUST)));
    Mask both =
        MaskFiles.of(detected(form().text("kinds", "dust, scratches")), MaskFiles.Polarity.WHITE);
    assertThat(both).isEqualTo(expected(0.5));
    HttpResponse<byte[]> stamp =
        service.post(
            "/api/v1/detect", new Multipart().file("image", stamped()).text("kinds", "stamp"));
    Mask found =
        MaskFiles.of(PictureReader.DEFAULT.read(stamp.body(), "it"), MaskFiles.Polarity.WHITE);
    assertThat(found).isEqualTo(DateStamp.in(PictureReader.DEFAULT.read(stamped(), "it")));
    assertThat(found.area()).isPositive();
    for (String kinds : new String[] {"hair", "dust,", ""}) {
      Service.assertProblem(service.post("/api/v1/detect", form().text("kinds", kinds)), 400);
    }
  }

  /** With five digits in a corner. */
  static byte[] stamped() throws IOException {
    BufferedImage photo = Images.toBuffered(TestImages.ramp(200, 300));
    Graphics2D pen = photo.createGraphics();
    pen.setColor(new Color(0xff8c1a));
    for (int x = 180; x < 280; x += 20) {
      pen.drawRect(x, 170, 8, 14);
    }
    pen.dispose();
    return Picture.of(photo).encode(Format.PNG);
  }

  @Test
  void whatIsNoShareIsRefused() throws IOException {
    for (String sensitivity : new String[] {"2", "-1", "1.5", "0.", "a", "NaN", "1e-1", ""}) {
      HttpResponse<byte[]> answer =
          service.post("/api/v1/detect", form().text("sensitivity", sensitivity));
      Service.assertProblem(answer, 400);
      assertThat(new String(answer.body())).contains("sensitivity is a number from 0 to 1.");
    }
    Service.assertProblem(service.post("/api/v1/detect", form().text("mask", "x")), 400);
  }
}
