package io.github.inpaint4j.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.corrupt.Corruption.Kind;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every bundled network, as a user opens it. */
class BundledTest {
  private static Method paper;

  @BeforeAll
  static void open() throws Exception {
    paper = Methods.open("paper");
  }

  @AfterAll
  static void close() {
    paper.close();
  }

  @Test
  void paperNetworkContinuesASmoothPicture() {
    Image ramp = TestImages.ramp(32, 32);
    Mask hole = Mask.rectangle(32, 32, 10, 12, 8, 8);
    Image filled = paper.inpainter().inpaint(ramp, hole);
    for (int c = 0; c < Image.CHANNELS; c++) {
      assertThat(Math.abs(filled.get(c, 14, 16) - ramp.get(c, 14, 16))).isLessThan(0.1f);
    }
  }

  @Test
  void everyBundledNetworkOpensByItsName() throws Exception {
    for (Bundled network : Bundled.ALL) {
      try (Method method = Methods.open(network.name())) {
        assertThat(method.name()).isEqualTo(network.name());
        assertThat(method.removes().kind()).isEqualTo(network.removes());
      }
    }
  }

  @Test
  void whatRemovesNoiseIsOfferedForNoiseAndNotForHoles() {
    assertThat(Methods.names(Kind.NOISE)).containsExactly("clean");
    assertThat(Methods.names(Kind.JPEG)).containsExactly("clean");
    assertThat(Methods.names(Kind.BLUR)).isEmpty();
    assertThat(Methods.names(Kind.MASK)).contains("auto", "telea", "photo").doesNotContain("clean");
    assertThat(Methods.names()).contains("auto", "telea", "photo", "clean");
  }
}
