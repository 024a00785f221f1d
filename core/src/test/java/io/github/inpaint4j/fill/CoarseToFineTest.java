package io.github.inpaint4j.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.Parts;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With a smooth fill, and with stand-ins, for the network that is asked where a hole is thin. */
class CoarseToFineTest extends InpainterContract {
  @Override
  protected Inpainter inpainter() {
    return new CoarseToFine(SmoothFill.TENSION);
  }

  @Override
  protected List<Size> sizes() {
    List<Size> sizes = new ArrayList<>(super.sizes());
    sizes.add(new Size(97, 140));
    return sizes;
  }

  /** Smooth, but black in the middle; keeps what it was asked. */
  private static final class BlackMiddle extends HoleFill {
    private final List<Mask> holes = new ArrayList<>();

    @Override
    protected void paint(Image image, Mask hole, Progress progress) {
      holes.add(hole);
      hole.paste(SmoothFill.HARMONIC.inpaint(image, hole), image);
      Mask middle = hole.inverted().grown(3).inverted();
      middle.paste(new Image(image.height(), image.width()), image);
    }
  }

  @Test
  void isAskedOnceAndWhereBothSidesOfTheHoleAreNear() {
    BlackMiddle asked = new BlackMiddle();
    Mask hole = Mask.rectangle(301, 407, 60, 70, 150, 200);
    new CoarseToFine(asked).inpaint(TestImages.noise(301, 407, 1), hole);
    assertThat(asked.holes).hasSize(1);
    assertThat(Parts.of(asked.holes.get(0)).thickest()).isBetween(8.0, 16.0);
  }

  @Test
  void thinHolesAreFilledAsTheyAre() {
    Image image = TestImages.noise(60, 70, 1);
    Mask line = Mask.rectangle(60, 70, 20, 5, 12, 60);
    assertThat(inpainter().inpaint(image, line)).isEqualTo(SmoothFill.TENSION.inpaint(image, line));
  }

  @Test
  void whatIsSeenFromAfarStandsInTheMiddleAndMeetsWhatIsKnownAtTheBorder() {
    Image picture = TestImages.noise(200, 200, 1);
    for (int i = 0; i < picture.pixels().length; i++) {
      picture.pixels()[i] = 0.5f + picture.pixels()[i] / 2;
    }
    Mask corner = Mask.rectangle(200, 200, 0, 0, 16, 16); // black is known, even from afar
    corner.paste(new Image(200, 200), picture);
    Mask hole = Mask.rectangle(200, 200, 50, 50, 100, 100);
    Image filled = new CoarseToFine(new BlackMiddle()).inpaint(picture, hole);
    Image smooth = SmoothFill.HARMONIC.inpaint(picture, hole);
    assertThat(filled.get(1, 100, 100)).isLessThan(0.1f);
    assertThat(filled.get(1, 50, 100)).isCloseTo(smooth.get(1, 50, 100), within(0.1f));
  }

  @Test
  void aGradientGoesOnThroughTheHole() {
    Image ramp = new Image(120, 150);
    for (int i = 0; i < ramp.pixels().length; i++) {
      ramp.pixels()[i] = i % 150 / 150f;
    }
    Mask hole = Mask.rectangle(120, 150, 30, 40, 60, 70);
    Image filled = inpainter().inpaint(ramp, hole);
    assertThat(TestImages.psnr(ramp, filled, hole)).isGreaterThan(40);
  }
}
