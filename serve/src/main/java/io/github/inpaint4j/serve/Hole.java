package io.github.inpaint4j.serve;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Marks;
import io.github.inpaint4j.mask.MarksException;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import io.github.inpaint4j.method.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a client wants a picture filled: a mask, boxes, or both; everywhere, if nothing is marked
 * for a method that fills no holes.
 *
 * @param mask a picture's file, or null
 */
record Hole(Upload mask, Marks marks, boolean everywhere) {
  private static final int MOST_GROWTH = 10_000;

  /**
   * @param method that is to fill it
   * @throws Problem 400 if the fields make no sense
   */
  static Hole of(Form form, Method method) {
    Upload mask = form.file("mask");
    boolean unmarked = mask == null && form.texts("box").isEmpty();
    if (unmarked && method.removes().holes()) {
      throw new Problem(Refusal.NO_HOLE);
    }
    String polarity = form.word("mask_polarity", "white", List.of("white", "black"));
    return new Hole(
        mask,
        new Marks(
            Polarity.valueOf(polarity.toUpperCase(Locale.ROOT)),
            form.flag("fit_mask"),
            form.texts("box").stream().map(Hole::box).toList(),
            false,
            Optional.empty(),
            List.of(),
            List.of(),
            (int) form.number("grow_mask", 0, 0, MOST_GROWTH),
            form.flag("allow_empty_mask")),
        unmarked);
  }

  private static Area box(String text) {
    try {
      return Area.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Problem(Refusal.NOT_A_BOX);
    }
  }

  /**
   * @throws Problem 415 or 422 if the mask is no picture, or it or a box does not suit
   */
  Mask in(Picture picture, Pictures pictures) {
    if (everywhere) {
      return Mask.whole(picture.height(), picture.width());
    }
    Optional<Marks.Drawn> drawn =
        Optional.ofNullable(mask).map(m -> new Marks.Drawn("the mask", pictures.read(m)));
    try {
      return marks.in(picture, "the image", drawn);
    } catch (MarksException e) {
      String size = picture.width() + "x" + picture.height();
      throw switch (e.reason()) {
        case OTHER_SIZE, TURNED ->
            new Problem(Refusal.OTHER_SIZE, Map.of("mask", e.subject(), "image", size));
        case BOX_OUTSIDE, POINT_OUTSIDE ->
            new Problem(Refusal.BOX_OUTSIDE, Map.of("box", e.subject(), "image", size));
        case NO_ALPHA, EMPTY -> new Problem(Refusal.EMPTY_HOLE);
      };
    }
  }
}
