package io.github.inpaint4j.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.MarksException.Reason;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import io.github.inpaint4j.progress.Progress;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarksTest {
  private static final int HEIGHT = 17;
  private static final int WIDTH = 33;
  private static final Picture PHOTO = Picture.of(TestImages.noise(HEIGHT, WIDTH, 1));

  private static Marks boxes(int growth, Area... boxes) {
    return new Marks(
        Polarity.WHITE,
        false,
        List.of(boxes),
        false,
        Optional.empty(),
        List.of(),
        List.of(),
        Growth.by(growth),
        false);
  }

  private static Marks mask(boolean fit, boolean mayBeEmpty) {
    return new Marks(
        Polarity.WHITE,
        fit,
        List.of(),
        false,
        Optional.empty(),
        List.of(),
        List.of(),
        Growth.NONE,
        mayBeEmpty);
  }

  private static Optional<Marks.Drawn> drawn(Mask mask) {
    return Optional.of(new Marks.Drawn("the mask", MaskFiles.picture(mask)));
  }

  private static Mask hole(Marks marks, Picture picture, Optional<Marks.Drawn> mask) {
    return marks.in(picture, "photo", mask, Optional.empty(), Progress.NONE).hole();
  }

  private static void refused(
      Marks marks, Picture picture, Optional<Marks.Drawn> drawn, Reason reason, String sentence) {
    MarksException e =
        catchThrowableOfType(MarksException.class, () -> hole(marks, picture, drawn));
    assertThat(e.reason()).isEqualTo(reason);
    assertThat(e).hasMessage(sentence);
  }

  @Test
  void allThatIsMarkedIsUnitedAndThenGrown() {
    BufferedImage glass = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_4BYTE_ABGR);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      glass.setRGB(i % WIDTH, i / WIDTH, i == 0 ? 0x00ffffff : i == 6 ? 0xffff00fe : 0xff123456);
    }
    Marks marks =
        new Marks(
            Polarity.BLACK,
            false,
            List.of(new Area(-3, 30, 4, 90)),
            true,
            Optional.of(new Marks.Colour(0xff00ff, 1)),
            List.of(),
            List.of(),
            Growth.by(1),
            false);
    Mask dot = Mask.rectangle(HEIGHT, WIDTH, 16, 16, 1, 1);
    Mask all =
        dot.union(Mask.of(HEIGHT, WIDTH, i -> i == 0 || i == 6))
            .union(Mask.rectangle(HEIGHT, WIDTH, 0, 30, 1, 3));
    assertThat(hole(marks, Picture.of(glass), drawn(dot.inverted()))).isEqualTo(all.grown(1));
  }

  @Test
  void aMaskOfAnotherSizeIsRefusedUnlessItIsToFit() {
    Mask small = Mask.rectangle(1, 3, 0, 1, 1, 1);
    refused(
        mask(false, false),
        PHOTO,
        drawn(small),
        Reason.OTHER_SIZE,
        "the mask is 3x1, but photo is 33x17");
    refused(
        mask(false, false),
        PHOTO,
        drawn(Mask.whole(WIDTH, HEIGHT)),
        Reason.TURNED,
        "the mask is 17x33, but photo is 33x17: one of them is turned by a quarter");
    assertThat(hole(mask(true, false), PHOTO, drawn(small)))
        .isEqualTo(Mask.rectangle(HEIGHT, WIDTH, 0, 11, HEIGHT, 11));
  }

  @Test
  void whatMarksNothingIsRefusedInASentence() {
    refused(
        boxes(0, new Area(0, 0, 1, 1), new Area(0, 33, 2, 5)),
        PHOTO,
        Optional.empty(),
        Reason.BOX_OUTSIDE,
        "box 33,0,5,2 lies outside of photo, which is 33x17");
    refused(
        mask(false, false),
        PHOTO,
        drawn(Mask.none(HEIGHT, WIDTH)),
        Reason.EMPTY,
        "no pixel of photo is marked as hole: the mask is black all over");
    Marks transparency =
        new Marks(
            Polarity.WHITE,
            false,
            List.of(),
            true,
            Optional.empty(),
            List.of(),
            List.of(),
            Growth.NONE,
            false);
    refused(transparency, PHOTO, Optional.empty(), Reason.NO_ALPHA, "photo has no alpha channel");
  }

  private static Marks wand(int x, int y, int tolerance, Lasso... within) {
    return new Marks(
        Polarity.WHITE,
        false,
        List.of(),
        false,
        Optional.empty(),
        List.of(new Marks.Wand(x, y, tolerance)),
        List.of(within),
        Growth.NONE,
        false);
  }

  /** Black, with two grey boxes, the first of which gets brighter by 10 levels a column. */
  private static Picture boxes() {
    Image image = new Image(HEIGHT, WIDTH);
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 3; y < 9; y++) {
        for (int x = 2; x < 8; x++) {
          image.set(c, y, x, (100 + 10 * x) / 255f);
          image.set(c, y, x + 12, 120 / 255f);
        }
      }
    }
    return Picture.of(image);
  }

  private static Mask marked(Marks marks) {
    return hole(marks, boxes(), Optional.empty());
  }

  @Test
  void aWandMarksWhatIsConnectedAndNearlyOfItsColour() {
    assertThat(marked(wand(4, 5, 0))).isEqualTo(Mask.rectangle(HEIGHT, WIDTH, 3, 4, 6, 1));
    assertThat(marked(wand(4, 5, 10))).isEqualTo(Mask.rectangle(HEIGHT, WIDTH, 3, 3, 6, 3));
    assertThat(marked(wand(4, 5, 60))).isEqualTo(Mask.rectangle(HEIGHT, WIDTH, 3, 2, 6, 6));
    assertThat(marked(wand(0, 0, 255))).isEqualTo(Mask.whole(HEIGHT, WIDTH));
  }

  @Test
  void nothingOutsideOfTheLassosIsMarkedAndAWandDoesNotReachAroundThem() {
    Lasso box = Lasso.around(new Area(4, 0, 2, 6));
    assertThat(marked(wand(4, 5, 60, box))).isEqualTo(Mask.rectangle(HEIGHT, WIDTH, 4, 2, 2, 4));
    Lasso other = Lasso.around(new Area(3, 7, 9, 1));
    assertThat(marked(wand(4, 5, 60, box, other)))
        .isEqualTo(Mask.rectangle(HEIGHT, WIDTH, 4, 2, 2, 4));
    Marks grown =
        new Marks(
            Polarity.WHITE,
            false,
            List.of(Area.of(HEIGHT, WIDTH)),
            false,
            Optional.empty(),
            List.of(),
            List.of(box),
            Growth.by(1),
            false);
    assertThat(marked(grown)).isEqualTo(box.in(HEIGHT, WIDTH).grown(1));
    refused(
        wand(4, 5, 60, other),
        boxes(),
        Optional.empty(),
        Reason.EMPTY,
        "no pixel of photo is marked as hole: nothing that is marked lies within the lasso");
    refused(
        wand(WIDTH, 5, 60),
        boxes(),
        Optional.empty(),
        Reason.POINT_OUTSIDE,
        "point 33,5 lies outside of photo, which is 33x17");
  }

  @Test
  void aLassoEnclosesThePixelsWhoseCentresAreInside() {
    Mask triangle = Lasso.parse("0,0 8,0 0,8").in(9, 9);
    assertThat(triangle).isEqualTo(Mask.of(9, 9, i -> i % 9 + i / 9 + 1 < 8));
    assertThat(Lasso.parse(" 2,3,4,5 ").in(9, 9)).isEqualTo(Mask.rectangle(9, 9, 3, 2, 5, 4));
    assertThat(Lasso.parse("-5,-5 20,-5 20,20 -5,20").in(1, 1)).isEqualTo(Mask.whole(1, 1));
    assertThatThrownBy(() -> Lasso.parse("1,2 3,4 5"))
        .hasMessage("'5' is no point; write x,y in pixels, as in 120,80");
    assertThatThrownBy(() -> Lasso.parse("1,2 3,4")).hasMessageContaining("is no box");
  }

  @Test
  void anEmptyHoleMayBeAllowedAndDoesNotGrow() {
    assertThat(hole(mask(false, true), PHOTO, drawn(Mask.none(HEIGHT, WIDTH))).area()).isZero();
  }

  @Test
  void aHoleNeverShrinksAndAToleranceIsOfBytes() {
    assertThatThrownBy(() -> boxes(-1)).hasMessage("a hole grows by 0 or more pixels, not -1");
    assertThatThrownBy(() -> new Marks.Colour(0, 256))
        .hasMessage("a tolerance is from 0 to 255, not 256");
    assertThat(hole(boxes(40, Area.of(1, 1)), Picture.of(new Image(1, 1)), Optional.empty()))
        .isEqualTo(Mask.whole(1, 1));
  }

  @Test
  void aScribbleMarksTheObjectItIsOnAndNothingOutsideOfTheLassos() {
    Mask box = Mask.rectangle(HEIGHT, WIDTH, 3, 14, 6, 6);
    Optional<Marks.Drawn> strokes = drawn(Mask.rectangle(HEIGHT, WIDTH, 5, 16, 1, 2));
    Mask object = scribbled(mask(false, false), strokes);
    assertThat(object).isEqualTo(box.grown(1));
    Marks limited = wand(0, 0, 0, Lasso.around(new Area(0, 12, HEIGHT, 6)));
    assertThat(scribbled(limited, strokes).bounds().right()).isEqualTo(18);
    assertThatThrownBy(() -> scribbled(mask(false, false), drawn(Mask.none(HEIGHT, WIDTH))))
        .hasMessage("no pixel of photo is marked as hole: the mask is black all over");
  }

  private static Mask scribbled(Marks marks, Optional<Marks.Drawn> strokes) {
    return marks.in(boxes(), "photo", Optional.empty(), strokes, Progress.NONE).hole();
  }

  @Test
  void aMaskThatLooksLikeAPhotographIsTalkedAbout() {
    Image greys = new Image(HEIGHT, WIDTH);
    for (int i = 0; i < greys.pixels().length; i++) {
      greys.pixels()[i] = i % (HEIGHT * WIDTH) / (float) (HEIGHT * WIDTH);
    }
    Optional<Marks.Drawn> drawn = Optional.of(new Marks.Drawn("The mask", Picture.of(greys)));
    assertThat(
            mask(false, false).in(PHOTO, "photo", drawn, Optional.empty(), Progress.NONE).notes())
        .singleElement()
        .hasToString(
            "The mask looks like a photograph, not like a mask: 80 % of it is neither black nor"
                + " white.");
  }
}
