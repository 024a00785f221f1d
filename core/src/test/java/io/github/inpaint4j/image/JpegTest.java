package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegTest {
  private static final int BLOCK = 8;
  private static final Image RAMP = TestImages.ramp(41, 47);

  @ParameterizedTest
  @CsvSource({"0, 0", "3, 5", "7, 7", "1, 2"})
  void blocksBeginWhereTheyAreAskedTo(int top, int left) {
    Image coded = Jpeg.roundTrip(RAMP, 0.02, top, left);
    assertThat(coded.height()).isEqualTo(41);
    assertThat(coded.width()).isEqualTo(47);
    assertThat(roughest(y -> Math.abs(coded.get(1, y, 20) - coded.get(1, y - 1, 20)), 41))
        .isEqualTo((BLOCK - top) % BLOCK);
    assertThat(roughest(x -> Math.abs(coded.get(1, 20, x) - coded.get(1, 20, x - 1)), 47))
        .isEqualTo((BLOCK - left) % BLOCK);
  }

  /** Where in each eight lines the largest steps are. */
  private static int roughest(IntToDoubleFunction step, int length) {
    return IntStream.range(0, BLOCK)
        .boxed()
        .max(
            Comparator.comparingDouble(
                line ->
                    IntStream.range(1, length)
                        .filter(at -> at % BLOCK == line)
                        .mapToDouble(step)
                        .max()
                        .orElse(0)))
        .orElseThrow();
  }
}
