package io.github.inpaint4j.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededTest {
  /** Computed by another SplitMix64, in Python. */
  @Test
  void numbersOfAKeyNeverChange() {
    Seeded rng = Seeded.of(1, 2, 3);
    assertThat(rng.nextLong()).isEqualTo(-1718380001813850556L);
    assertThat(rng.nextInt(1000)).isEqualTo(458);
    assertThat(rng.nextGaussian()).isEqualTo(0.8235900347969851, within(1e-14));
  }

  @Test
  void keysThatDifferAnywhereGiveOtherNumbers() {
    assertThat(Seeded.of(1, 2).nextLong()).isNotEqualTo(Seeded.of(2, 1).nextLong());
    assertThat(Seeded.of(1).nextLong()).isNotEqualTo(Seeded.of(1, 0).nextLong());
  }

  @Test
  void permutationHoldsEveryNumberOnce() {
    int[] order = Seeded.of(7).permutation(1000);
    assertThat(order).isNotEqualTo(IntStream.range(0, 1000).toArray());
    Arrays.sort(order);
    assertThat(order).isEqualTo(IntStream.range(0, 1000).toArray());
  }

  @Test
  void boundedIntegersAreUniform() {
    int[] counts = new int[10];
    Seeded rng = Seeded.of(3);
    for (int i = 0; i < 100_000; i++) {
      counts[rng.nextInt(10)]++;
    }
    assertThat(Arrays.stream(counts)).allMatch(n -> n >= 9_600 && n <= 10_400);
  }

  @Test
  void gaussiansHaveMeanZeroAndDeviationOne() {
    Seeded rng = Seeded.of(4);
    double[] values = IntStream.range(0, 100_000).mapToDouble(i -> rng.nextGaussian()).toArray();
    assertThat(Arrays.stream(values).average().orElseThrow()).isBetween(-0.02, 0.02);
    assertThat(Arrays.stream(values).map(v -> v * v).average().orElseThrow()).isBetween(0.98, 1.02);
  }

  @Test
  void boundMustBePositive() {
    assertThatThrownBy(() -> Seeded.of(1).nextInt(0)).hasMessageContaining("positive, got 0");
  }
}
