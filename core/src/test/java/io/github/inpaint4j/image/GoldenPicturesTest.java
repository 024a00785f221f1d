package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of every kind we read, against what libpng, libjpeg-turbo, libtiff, libwebp and Pillow make
 * of them: bench/peers/golden_pictures.py.
 */
class GoldenPicturesTest {
  private static final JsonNode GOLDEN = golden();

  private static JsonNode golden() {
    try {
      return new ObjectMapper().readTree(file("golden.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = GoldenPicturesTest.class.getResourceAsStream("golden/" + name)) {
      return in.readAllBytes();
    }
  }

  static Stream<String> files() {
    return GOLDEN.properties().stream().map(Map.Entry::getKey);
  }

  @ParameterizedTest
  @MethodSource("files")
  void samplesAreThoseThatOthersDecode(String name) throws Exception {
    JsonNode golden = GOLDEN.get(name);
    Picture picture = PictureReader.DEFAULT.read(file(name), name);
    assertThat(picture.height()).isEqualTo(golden.get("height").asInt());
    assertThat(picture.width()).isEqualTo(golden.get("width").asInt());
    assertThat(picture.bits()).isEqualTo(golden.get("bits").asInt());
    if (golden.has("sha256")) {
      assertThat(sha256(rgba(picture))).isEqualTo(golden.get("sha256").asText());
    } else {
      Picture reference = PictureReader.DEFAULT.read(file(name + ".png"), name);
      assertNear(rgba(picture), rgba(reference), golden);
    }
  }

  /** Row by row, of 8 bits or of 16, the higher ones first. */
  private static byte[] rgba(Picture picture) {
    int bytes = picture.bits() / 8;
    int largest = (1 << picture.bits()) - 1;
    Image image = picture.image();
    ByteBuffer out = ByteBuffer.allocate(4 * bytes * picture.height() * picture.width());
    for (int y = 0; y < picture.height(); y++) {
      float[] alpha = picture.alpha(y);
      for (int x = 0; x < picture.width(); x++) {
        for (int c = 0; c < 4; c++) {
          int sample = Math.round((c < 3 ? image.get(c, y, x) : alpha[x]) * largest);
          if (bytes == 2) {
            out.putShort((short) sample);
          } else {
            out.put((byte) sample);
          }
        }
      }
    }
    return out.array();
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static void assertNear(byte[] samples, byte[] reference, JsonNode golden) {
    long sum = 0;
    int most = 0;
    for (int i = 0; i < samples.length; i++) {
      int difference = Math.abs((samples[i] & 255) - (reference[i] & 255));
      sum += difference;
      most = Math.max(most, difference);
    }
    assertThat(most).isLessThanOrEqualTo(golden.get("most").asInt());
    assertThat((double) sum / samples.length).isLessThanOrEqualTo(golden.get("mean").asDouble());
  }
}
