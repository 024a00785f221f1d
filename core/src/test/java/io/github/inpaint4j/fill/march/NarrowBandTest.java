package io.github.inpaint4j.fill.march;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.random.Seeded;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

class NarrowBandTest {
  private record Waiting(int cell, float time) {}

  /** Of equal times the one that came first: so does a queue that knows their numbers. */
  @Test
  void givesTheEarliestCellFirst() {
    Seeded random = Seeded.of(1);
    NarrowBand band = new NarrowBand();
    PriorityQueue<Waiting> queue =
        new PriorityQueue<>(Comparator.comparing(Waiting::time).thenComparing(Waiting::cell));
    for (int cell = 0; cell < 5_000; cell++) {
      Waiting next = new Waiting(cell, random.nextInt(0, 40) / 4f);
      band.add(next.cell(), next.time());
      queue.add(next);
      if (random.nextInt(0, 3) == 0) {
        assertThat(band.next()).isEqualTo(queue.remove().cell());
      }
    }
    while (!queue.isEmpty()) {
      assertThat(band.next()).isEqualTo(queue.remove().cell());
    }
    assertThat(band.isEmpty()).isTrue();
  }
}
