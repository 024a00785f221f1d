package io.github.inpaint4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.Album;
import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.metric.Errors;
import io.github.inpaint4j.metric.Region;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupTest {
  private static final MaskSet SQUARE = MaskSet.named("square8");

  /** Noise, the later the stronger. */
  private static Image noise(int i) {
    Image noise = TestImages.noise(32, 32, i);
    float[] pixels = noise.pixels().clone();
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] = 0.5f + i / 40f * (pixels[p] - 0.5f);
    }
    return new Image(32, 32, pixels);
  }

  private static Measurement measured(int count) throws IOException {
    List<Image> images = IntStream.range(0, count).mapToObj(GroupTest::noise).toList();
    Protocol protocol = new Protocol(new Album("noise", images), List.of(SQUARE), 1);
    return Evaluation.run(protocol, List.of(Methods.open("mean")), Threads.of(1), Progress.NONE)
        .measurement("mean", SQUARE);
  }

  @Test
  void partsAreOrderedByWhatTheHolesHideAndHoldEveryPictureOnce() throws IOException {
    List<Group> parts = Group.byDetail(measured(10), 4);
    assertThat(parts).extracting(Group::name).containsExactly("1", "2", "3", "4");
    assertThat(parts.stream().flatMap(part -> part.pictures().stream()))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(Group.byDetail(measured(3), 4)).hasSize(3);
    assertThat(Group.byDetail(measured(1), 4)).hasSize(1);
  }

  @Test
  void scoreOfAGroupIsThatOfItsHolesTogether() throws IOException {
    Measurement measured = measured(10);
    Group group = new Group("some", List.of(2, 7));
    Errors two = measured.pictures().get(2).get(Region.HOLE);
    Errors seven = measured.pictures().get(7).get(Region.HOLE);
    double error = (two.squared() + seven.squared()) / (2 * 3 * 64);
    assertThat(group.score(measured).psnrPooled()).isCloseTo(-10 * Math.log10(error), within(1e-9));
    assertThat(group.score(measured).images()).isEqualTo(2);
  }

  @Test
  void picturesOfOneLabelAreAClassAndNamesAreNone() {
    List<Image> images = IntStream.range(0, 5).mapToObj(GroupTest::noise).toList();
    List<String> labels = List.of("ship", "bird", "ship", "ship", "bird");
    assertThat(Group.byLabel(new Album("classes", images, labels)))
        .containsExactly(new Group("bird", List.of(1, 4)), new Group("ship", List.of(0, 2, 3)));
    assertThat(Group.byLabel(new Album("names", images, List.of("a", "b", "c", "d", "e"))))
        .isEmpty();
    assertThat(Group.byLabel(new Album("none", images))).isEmpty();
  }
}
