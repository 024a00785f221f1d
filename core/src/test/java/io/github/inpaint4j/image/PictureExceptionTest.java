package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.inpaint4j.image.PictureException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Programs are told in a word what people are told in a sentence. */
class PictureExceptionTest {
  private static final PictureReader SMALL = new PictureReader(1000, 62);

  private static Reason reason(byte[] file) {
    return catchThrowableOfType(PictureException.class, () -> SMALL.read(file, "x")).reason();
  }

  private static byte[] sample() throws IOException {
    return SamplePictures.all().get("rgb8.png"); // 9x7
  }

  @Test
  void whatHasNoFormatWeReadIsNoPicture() {
    assertThat(reason(Parts.ascii("This is no picture."))).isEqualTo(Reason.NOT_A_PICTURE);
  }

  @Test
  void whatEndsTooEarlyIsDamaged() throws IOException {
    assertThat(reason(Arrays.copyOf(sample(), 60))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void moreBytesOrPixelsThanAllowedAreTooLarge() throws IOException {
    assertThat(reason(sample())).isEqualTo(Reason.TOO_LARGE);
    assertThat(reason(new byte[1001])).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void samplesOf32BitsAreUnsupported() {
    byte[] tiff = Parts.greyTiff(2, 2, 1, new byte[16]);
    tiff[10 + 2 * 12 + 8] = 32;
    assertThat(reason(tiff)).isEqualTo(Reason.UNSUPPORTED);
  }

  @Test
  void missingFilesAreUnreadable() {
    assertThat(
            catchThrowableOfType(PictureException.class, () -> Picture.read(Path.of("none.png")))
                .reason())
        .isEqualTo(Reason.UNREADABLE);
  }
}
