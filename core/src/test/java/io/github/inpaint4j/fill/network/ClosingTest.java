package io.github.inpaint4j.fill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks that are closed under who fills with them, by every way that they are fed. */
@Timeout(60)
class ClosingTest {
  private static final Image PICTURE = TestImages.ramp(90, 140);
  private static final Mask HOLES = // two squares
      Mask.of(90, 140, i -> i / 140 < 5 && (i % 140 < 5 || i % 140 > 134));

  @ParameterizedTest
  @MethodSource("io.github.inpaint4j.fill.network.StandIns#everyWayOfFeeding")
  void fillsUnderWayEndWellOrAreRefusedAndClosingTwiceIsHarmless(String name) throws Exception {
    Image whole;
    try (Inpainter fill = Tiled.of(StandIns.load(name))) {
      whole = fill.inpaint(PICTURE, HOLES);
    }
    Inpainter fill = Tiled.of(StandIns.load(name));
    CountDownLatch begun = new CountDownLatch(4);
    AtomicInteger filled = new AtomicInteger();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Progress progress = i % 2 == 0 ? Progress.NONE : share -> {};
      all.add(
          CompletableFuture.runAsync(
              () -> {
                try {
                  while (true) {
                    assertThat(fill.inpaint(PICTURE, HOLES, progress)).isEqualTo(whole);
                    filled.incrementAndGet();
                    begun.countDown();
                  }
                } catch (IllegalStateException e) {
                  assertThat(e).hasMessage("the network %s.onnx was closed", name);
                }
              },
              work -> new Thread(work).start()));
    }
    begun.await();
    fill.close();
    fill.close();
    CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0])).get(20, TimeUnit.SECONDS);
    assertThat(filled.get()).isGreaterThanOrEqualTo(4);
    assertThatThrownBy(() -> fill.inpaint(PICTURE, HOLES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the network %s.onnx was closed", name);
  }

  /** What is not read from the graph again is known after the end, too. */
  @Test
  void whatItIsCanBeAskedAfterItWasClosed() throws IOException {
    OnnxInpainter network = StandIns.load("aot");
    network.close();
    assertThat(network.contract().sizes()).hasToString("any size up to two megapixels");
    assertThat(network.recognition().profile()).isEqualTo("aot");
  }
}
