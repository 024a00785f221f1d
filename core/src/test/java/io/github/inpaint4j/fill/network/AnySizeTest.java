package io.github.inpaint4j.fill.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.InpainterContract;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A network without a size of its own; core/src/test/golden/models.py made it. */
@Tag("slow")
class AnySizeTest extends InpainterContract {
  private static OnnxInpainter network;

  @BeforeAll
  static void load() throws Exception {
    try (InputStream in = AnySizeTest.class.getResourceAsStream("models/multiple-of-8.onnx")) {
      network = OnnxInpainter.load(in.readAllBytes(), "multiple-of-8.onnx", 2);
    }
  }

  @AfterAll
  static void close() {
    network.close();
  }

  @Override
  protected Inpainter inpainter() {
    return Tiled.of(network);
  }

  @Test
  void aPictureIsExtendedByItsReflectionAndShownAsAWhole() {
    Image picture = TestImages.noise(100, 61, 1);
    Mask hole = Mask.rectangle(100, 61, 40, 30, 50, 31);
    Image padded = network.inpaint(Images.padTo(picture, 104, 64), hole.padTo(104, 64));
    Image expected = hole.composite(picture, Images.crop(padded, Area.of(100, 61)));
    float[] filled = inpainter().inpaint(picture, hole).pixels();
    assertThat(filled).usingComparatorWithPrecision(1e-6f).containsExactly(expected.pixels());
  }

  @Test
  void whatTheNetworkChangesIsNotNothing() {
    Image picture = TestImages.noise(24, 40, 1);
    Mask hole = Mask.rectangle(24, 40, 4, 4, 9, 20);
    Image filled = network.inpaint(picture, hole);
    assertThat(filled).isNotEqualTo(Prefill.BIHARMONIC.shown(picture, hole));
    assertThat(network.reconstruct(List.of(picture), List.of(hole)).get(0)).isNotEqualTo(filled);
  }

  @Test
  void aPictureOfMoreThanTwoMegapixelsIsFilled() {
    Image picture = TestImages.ramp(1500, 1501);
    Mask hole = Mask.rectangle(1500, 1501, 700, 1400, 20, 90);
    Image filled = inpainter().inpaint(picture, hole);
    assertThat(hole.hide(filled)).isEqualTo(hole.hide(picture));
    assertThat(filled.get(0, 710, 1450)).isBetween(0f, 1f);
  }
}
