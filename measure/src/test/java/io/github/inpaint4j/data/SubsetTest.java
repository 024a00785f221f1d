package io.github.inpaint4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubsetTest {
  private final ImageSource all = new DeadLeaves(1, 100, 4, 4);

  @Test
  void heldOutImagesAreNeverTrainedOn() {
    Subset.Split split = Subset.holdOut(all, 30, 9);
    int[] both =
        IntStream.concat(
                Arrays.stream(((Subset) split.training()).indices()),
                Arrays.stream(((Subset) split.validation()).indices()))
            .sorted()
            .toArray();
    assertThat(both).isEqualTo(IntStream.range(0, 100).toArray());
    assertThat(split.validation().size()).isEqualTo(30);
  }

  @Test
  void anotherSeedHoldsOutOthers() {
    assertThat(((Subset) Subset.holdOut(all, 30, 1).validation()).indices())
        .isNotEqualTo(((Subset) Subset.holdOut(all, 30, 2).validation()).indices());
  }

  @Test
  void cannotHoldOutEverything() {
    assertThatThrownBy(() -> Subset.holdOut(all, 100, 1)).hasMessageContaining("100 of 100");
  }

  @ParameterizedTest
  @CsvSource({"50000, 5000", "20000, 2000", "80000, 5000", "80, 8", "2, 1"})
  void aTenthIsHeldOutAndFiveThousandAtMost(int all, int held) {
    Subset.Split split = Subset.holdOut(new DeadLeaves(1, all, 8, 8), 1);
    assertThat(split.validation().size()).isEqualTo(held);
    assertThat(split.training().size()).isEqualTo(all - held);
  }
}
