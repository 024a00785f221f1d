package io.github.inpaint4j.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedTest {
  private static final int THREADS = 3; // as no other test has
  private static final Bundled PAPER = Bundled.named("paper");
  private static final Image IMAGE = TestImages.noise(32, 32, 1);
  private static final Mask HOLE = Mask.rectangle(32, 32, 8, 8, 9, 9);

  private final int before = Shared.held();

  private static OnnxInpainter open(Shared network) {
    try {
      return network.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void allWhoUseANetworkOnAsManyThreadsHoldItOnce() throws Exception {
    try (Shared one = new Shared(PAPER, THREADS, NetworkDevice.CPU);
        Shared other = new Shared(PAPER, THREADS, NetworkDevice.CPU);
        Shared alone = new Shared(PAPER, 1, NetworkDevice.CPU)) {
      assertThat(one.open()).isSameAs(other.open()).isSameAs(one.open()).isNotSameAs(alone.open());
      assertThat(Shared.held()).isEqualTo(before + 2);
    }
    assertThat(Shared.held()).isEqualTo(before);
  }

  @Test
  void threadsThatNeedItAtOnceOpenItOnce() {
    try (Shared network = new Shared(PAPER, THREADS, NetworkDevice.CPU)) {
      assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> open(network)).distinct())
          .hasSize(1);
    }
    assertThat(Shared.held()).isEqualTo(before);
  }

  @Test
  void itIsThereUntilTheLastOneClosesIt() throws Exception {
    try (Shared last = new Shared(PAPER, THREADS, NetworkDevice.CPU)) {
      Image filled = last.inpaint(IMAGE, HOLE);
      Shared first = new Shared(PAPER, THREADS, NetworkDevice.CPU);
      first.open();
      first.close();
      first.close();
      assertThat(last.inpaint(IMAGE, HOLE)).isEqualTo(filled);
      assertThatThrownBy(() -> first.inpaint(IMAGE, HOLE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the network paper was closed");
    }
  }

  @Test
  void autoOpensWhatAFillNeedsAndNoMore() throws Exception {
    Image large = TestImages.noise(70, 66, 1);
    Mask thin = Mask.rectangle(70, 66, 20, 20, 3, 40);
    Mask compact = Mask.rectangle(70, 66, 20, 20, 20, 20);
    try (Method auto = Methods.open("auto", Threads.of(THREADS))) {
      Inpainter fill = auto.inpainter();
      assertThat(fill.plan(HOLE)).contains("cifar");
      assertThat(Shared.held()).isEqualTo(before);
      fill.inpaint(large, compact);
      fill.inpaint(large, thin);
      assertThat(Shared.held()).isEqualTo(before + 1);
      fill.inpaint(IMAGE, HOLE);
      fill.inpaint(IMAGE, HOLE);
      assertThat(Shared.held()).isEqualTo(before + 2);
    }
    assertThat(Shared.held()).isEqualTo(before);
  }
}
