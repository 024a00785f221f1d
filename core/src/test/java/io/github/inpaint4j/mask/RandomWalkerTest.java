package io.github.inpaint4j.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.fill.Golden;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Held against scikit-image, whose values a script in core/src/test/golden writes. */
class RandomWalkerTest {
  private static final double BETA = 130;
  private static final double TRUST = 0.01;

  /** A picture, seeds in it, and what scikit-image makes of them. */
  record Case(String name, Mask object, Mask background, JsonNode values) {
    static Case of(JsonNode node) {
      JsonNode rows = node.get("seeds");
      return new Case(node.get("name").asText(), seeds(rows, 'o'), seeds(rows, 'x'), node);
    }

    private static Mask seeds(JsonNode rows, char kind) {
      int width = rows.get(0).asText().length();
      return Mask.of(
          rows.size(), width, i -> rows.get(i / width).asText().charAt(i % width) == kind);
    }

    Image image() {
      return new Golden(name, object, values).image();
    }

    double[] walked(double trust, double[] colours) {
      return new RandomWalker(image(), BETA, trust)
          .probabilities(object, background, colours, Progress.NONE);
    }

    void assertEquals(double[] found, String key) {
      for (int i = 0; i < found.length; i++) {
        assertThat(found[i])
            .as("%s at %d", name, i)
            .isCloseTo(values.get(key).get(i).asDouble(), within(1e-5));
      }
    }
  }

  static List<Case> cases() throws IOException {
    JsonNode all =
        new ObjectMapper().readTree(RandomWalkerTest.class.getResourceAsStream("walker.json"));
    return StreamSupport.stream(all.spliterator(), false).map(Case::of).toList();
  }

  private static double[] colours(Mask mask) {
    int width = mask.width();
    return IntStream.range(0, mask.height() * width)
        .mapToDouble(i -> (3 * (i / width) + 5 * (i % width)) % 7 / 6.0)
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void itsProbabilitiesAreThoseOfScikitImage(Case golden) {
    golden.assertEquals(golden.walked(0, new double[0]), "probabilities");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void someTrustInColoursIsAConstantOnTheDiagonalOfItsLaplacian(Case golden) {
    golden.assertEquals(golden.walked(TRUST, colours(golden.object)), "with colours");
  }

  @Test
  void whereAllIsKnownThereIsNothingToWalk() {
    Mask dot = Mask.whole(1, 1);
    RandomWalker walker = new RandomWalker(new Image(1, 1), BETA, 0);
    assertThat(walker.probabilities(dot, dot.inverted(), new double[0], Progress.NONE))
        .containsExactly(1);
    assertThat(walker.probabilities(dot.inverted(), dot, new double[0], Progress.NONE))
        .containsExactly(0);
  }

  @Test
  void onAFlatPictureItIsTheShareOfTheWay() {
    Mask first = Mask.of(1, 5, i -> i == 0);
    Mask last = Mask.of(1, 5, i -> i == 4);
    double[] found =
        new RandomWalker(new Image(1, 5), BETA, 0)
            .probabilities(first, last, new double[0], Progress.NONE);
    assertThat(found).containsExactly(new double[] {1, 0.75, 0.5, 0.25, 0}, within(1e-9));
  }

  @Test
  void anyNumberOfThreadsFindsTheSame() throws Exception {
    Case golden = cases().get(0);
    double[] here = golden.walked(0, new double[0]);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      assertThat(one.submit(() -> golden.walked(0, new double[0])).get()).isEqualTo(here);
    } finally {
      one.shutdown();
    }
  }
}
