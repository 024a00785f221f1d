package io.github.inpaint4j.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.Mean;
import io.github.inpaint4j.fill.Nearest;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.fill.patchmatch.PatchMatch;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.threads.Threads;
import org.junit.jupiter.api.Test;

class AutoTest {
  private static final Mask WIDE = Mask.rectangle(90, 120, 20, 20, 40, 50);
  private static final Mask SCRATCH = Mask.rectangle(90, 120, 5, 80, 70, 3);
  private static final Image IMAGE = TestImages.noise(90, 120, 1);

  private final Auto auto =
      new Auto(
          new Method("harmonic", "for tests", SmoothFill.HARMONIC),
          new Method("mean", "for tests", new Mean()),
          new Method("nearest", "for tests", new Nearest()));

  @Test
  void thinPartsAreFilledByOneMethodAndCompactOnesByAnother() {
    Image fog = SmoothFill.HARMONIC.inpaint(IMAGE, SCRATCH.union(WIDE));
    Image thin = new Mean().inpaint(WIDE.composite(IMAGE, fog), SCRATCH);
    Image filled = auto.inpaint(IMAGE, SCRATCH.union(WIDE));
    assertThat(SCRATCH.composite(IMAGE, filled)).isEqualTo(SCRATCH.composite(IMAGE, thin));
    Image compact = new Nearest().inpaint(SCRATCH.composite(IMAGE, thin), WIDE);
    assertThat(filled).isEqualTo(compact);
  }

  @Test
  void smallPicturesAreForOneOfTheirOwn() {
    Image small = TestImages.noise(32, 32, 1);
    Mask hole = Mask.rectangle(32, 32, 4, 4, 24, 24);
    assertThat(auto.inpaint(small, hole)).isEqualTo(SmoothFill.HARMONIC.inpaint(small, hole));
    assertThat(auto.plan(hole)).isEqualTo("a small picture with harmonic");
  }

  @Test
  void saysWhatItChoseAndWhy() {
    assertThat(auto.plan(SCRATCH.union(WIDE)))
        .isEqualTo(
            "1 thin part (up to 3 pixels thick) with mean, 1 compact part (up to 29 pixels thick)"
                + " with nearest");
    assertThat(auto.plan(Mask.none(90, 120))).isEmpty();
  }

  @Test
  void variantsAreThoseOfWhatFillsCompactParts() {
    Auto varied =
        new Auto(
            new Method("harmonic", "for tests", SmoothFill.HARMONIC),
            new Method("mean", "for tests", new Mean()),
            new Method("patchmatch", "for tests", new PatchMatch()));
    Image second = varied.variant(2).orElseThrow().inpaint(IMAGE, WIDE);
    assertThat(second).isEqualTo(new PatchMatch().variant(2).orElseThrow().inpaint(IMAGE, WIDE));
    assertThat(second).isNotEqualTo(varied.inpaint(IMAGE, WIDE));
  }

  @Test
  void compactPartsAreLedByANetwork() throws Exception {
    Mask hole = Mask.rectangle(160, 200, 40, 50, 70, 90);
    Image pattern = TestImages.pattern(160, 200);
    try (Method opened = Methods.open("auto");
        Method plain = Methods.open("patchmatch")) {
      assertThat(opened.inpainter().plan(hole)).endsWith("with patchmatch led by photo");
      assertThat(opened.inpainter().inpaint(pattern, hole))
          .isNotEqualTo(plain.inpainter().inpaint(pattern, hole));
    }
  }

  @Test
  void numberOfThreadsChangesNothing() throws Exception {
    Mask hole =
        Mask.rectangle(160, 200, 40, 50, 70, 90).union(Mask.rectangle(160, 200, 5, 5, 2, 90));
    Image noise = TestImages.noise(160, 200, 1);
    try (Method one = Methods.open("auto", Threads.of(1));
        Method two = Methods.open("auto", Threads.of(2))) {
      assertThat(two.inpainter().inpaint(noise, hole))
          .isEqualTo(one.inpainter().inpaint(noise, hole));
    }
  }
}
