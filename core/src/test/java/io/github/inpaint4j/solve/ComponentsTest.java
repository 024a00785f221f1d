package io.github.inpaint4j.solve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.mask.Mask;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  /** Pixels 0 and 2 of the first row, 9 and 14 at the right, of a picture 5 wide. */
  private static final Mask MASK =
      Mask.rectangle(3, 5, 0, 0, 1, 1)
          .union(Mask.rectangle(3, 5, 0, 2, 1, 1))
          .union(Mask.rectangle(3, 5, 1, 4, 2, 1));

  @Test
  void withReachOneOnlyNeighboursAreTogether() {
    assertThat(Components.of(MASK, 1))
        .containsExactly(new int[] {0}, new int[] {2}, new int[] {9, 14});
  }

  @Test
  void withReachTwoOneKnownPixelDoesNotPart() {
    assertThat(Components.of(MASK, 2)).containsExactly(new int[] {0, 2}, new int[] {9, 14});
  }

  @Test
  void rowsDoNotRunIntoEachOther() {
    Mask mask = Mask.rectangle(2, 4, 0, 3, 1, 1).union(Mask.rectangle(2, 4, 1, 0, 1, 1));
    assertThat(Components.of(mask, 2)).hasSize(2);
  }

  @Test
  void noHoleHasNoParts() {
    assertThat(Components.of(new Mask(3, 4), 2)).isEmpty();
  }
}
