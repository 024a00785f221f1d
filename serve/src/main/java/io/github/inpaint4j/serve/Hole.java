package io.github.inpaint4j.serve;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Marks;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where a client wants a picture filled: a mask, boxes, or both.
 *
 * @param mask a picture's file, or null
 * @param fit true to scale the mask to the picture
 * @param grow by so many pixels
 * @param mayBeEmpty true if nothing to fill is no mistake
 */
record Hole(
    Upload mask, Polarity polarity, boolean fit, List<Area> boxes, int grow, boolean mayBeEmpty) {
  private static final int MOST_GROWTH = 10_000;

  /**
   * @throws Problem 400 if the fields make no sense
   */
  static Hole of(Form form) {
    Upload mask = form.file("mask");
    if (mask == null && form.texts("box").isEmpty()) {
      throw new Problem(Refusal.NO_HOLE);
    }
    String polarity = form.word("mask_polarity", "white", List.of("white", "black"));
    return new Hole(
        mask,
        Polarity.valueOf(polarity.toUpperCase(Locale.ROOT)),
        form.flag("fit_mask"),
        form.texts("box").stream().map(Hole::box).toList(),
        (int) form.number("grow_mask", 0, 0, MOST_GROWTH),
        form.flag("allow_empty_mask"));
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
    Mask hole = mask == null ? nothing(picture) : marked(picture, pictures);
    for (Area box : boxes) {
      hole = hole.union(marked(box, picture));
    }
    if (hole.area() == 0 && !mayBeEmpty) {
      throw new Problem(Refusal.EMPTY_HOLE);
    }
    return grow > 0 ? hole.grown(grow) : hole;
  }

  private static Mask nothing(Picture picture) {
    return Mask.none(picture.height(), picture.width());
  }

  private Mask marked(Picture picture, Pictures pictures) {
    Mask marked = MaskFiles.of(pictures.read(mask), polarity);
    if (fit) {
      return marked.scaled(picture.height(), picture.width());
    } else if (marked.height() != picture.height() || marked.width() != picture.width()) {
      String size = marked.width() + "x" + marked.height();
      throw new Problem(Refusal.OTHER_SIZE, Map.of("mask", size, "image", size(picture)));
    }
    return marked;
  }

  private static Mask marked(Area box, Picture picture) {
    try {
      return Marks.box(box, picture.height(), picture.width(), "the image");
    } catch (IllegalArgumentException e) {
      String place = "%d,%d,%d,%d".formatted(box.left(), box.top(), box.width(), box.height());
      throw new Problem(Refusal.BOX_OUTSIDE, Map.of("box", place, "image", size(picture)));
    }
  }

  private static String size(Picture picture) {
    return picture.width() + "x" + picture.height();
  }
}
