package io.github.inpaint4j.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every detector promises. */
class DetectorContractTest {
  private static final int[][] SIZES = {{1, 1}, {1, 40}, {17, 33}, {64, 64}, {20, 900}};

  static List<String> names() {
    return Detectors.names();
  }

  static Stream<Arguments> namesAndSizes() {
    return names().stream()
        .flatMap(name -> Stream.of(SIZES).map(size -> Arguments.of(name, size[0], size[1])));
  }

  @ParameterizedTest
  @MethodSource("namesAndSizes")
  void everyPixelOfAPictureOfAnySizeIsLookedAt(String name, int height, int width)
      throws IOException {
    try (Detector detector = Detectors.open(name, Threads.of(1))) {
      Likelihood found = detector.find(picture(height, width));
      assertThat(found.height()).isEqualTo(height);
      assertThat(found.width()).isEqualTo(width);
      for (int i = 0; i < height * width; i++) {
        assertThat(found.at(i)).isBetween(0.0, 1.0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theSameIsFoundOnAnyNumberOfThreads(String name) throws IOException {
    try (Detector one = Detectors.open(name, Threads.of(1));
        Detector two = Detectors.open(name, Threads.of(2))) {
      assertThat(two.find(picture(100, 130)).image())
          .isEqualTo(one.find(picture(100, 130)).image());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void whoAsksCanEndIt(String name) throws IOException {
    try (Detector detector = Detectors.open(name, Threads.of(1))) {
      assertThatThrownBy(
              () ->
                  detector.find(
                      picture(64, 64),
                      share -> {
                        throw new CancellationException("enough");
                      }))
          .isInstanceOf(CancellationException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void progressGrowsToTheEnd(String name) throws IOException {
    List<Double> shares = new ArrayList<>();
    try (Detector detector = Detectors.open(name, Threads.of(1))) {
      detector.find(picture(50, 1600), shares::add);
    }
    assertThat(shares).isSorted().isNotEmpty();
    assertThat(shares.get(shares.size() - 1)).isLessThanOrEqualTo(1.0);
  }

  private static Picture picture(int height, int width) {
    Image image = new Image(height, width);
    for (int i = 0; i < image.pixels().length; i++) {
      image.pixels()[i] = (i * 7919L % 1009) / 1009f;
    }
    return Picture.of(image);
  }
}
