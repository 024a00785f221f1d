package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UploadsTest {
  private static final int START = 200; // milliseconds after which somebody may be slow

  private final Budget memory = new Budget(100_000);
  private final Uploads uploads = new Uploads(memory, 20);

  @Test
  void slowestMakesPlaceWhereMemoryIsShort() throws InterruptedException {
    Uploads.Sender slow = uploads.begin();
    slow.grow(30_000);
    Uploads.Sender fast = uploads.begin();
    fast.grow(60_000);
    Thread.sleep(START);
    Uploads.Sender another = uploads.begin();
    another.grow(35_000);
    assertThatThrownBy(slow::requireTime).isInstanceOf(Problem.class);
    assertThatCode(fast::requireTime).doesNotThrowAnyException();
    assertThatCode(another::requireTime).doesNotThrowAnyException();
    assertThat(memory.used()).isBetween(95_000L, 100_000L);
  }

  @Test
  void whoHasJustBegunIsNotSlow() {
    uploads.begin().grow(90_000);
    Uploads.Sender another = uploads.begin();
    assertThatThrownBy(() -> another.grow(90_000)).isInstanceOf(Problem.class);
  }

  @Test
  void placesComeBack() {
    for (int i = 0; i < 3 * Uploads.MOST; i++) {
      uploads.begin().close();
    }
  }
}
