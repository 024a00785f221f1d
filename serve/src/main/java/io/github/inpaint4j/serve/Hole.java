package io.github.inpaint4j.serve;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Growth;
import io.github.inpaint4j.mask.Lasso;
import io.github.inpaint4j.mask.Marks;
import io.github.inpaint4j.mask.MarksException;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import io.github.inpaint4j.progress.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a client wants a picture filled: what is marked; everywhere, if nothing is marked for a
 * method that fills no holes.
 *
 * @param mask a picture's file, or null
 * @param scribble a picture's file, or null
 */
record Hole(Upload mask, Upload scribble, Marks marks, boolean everywhere) {
  /** The fields that say where it is, each at most once. */
  static final Set<String> FIELDS =
      Set.of(
          "mask",
          "mask_polarity",
          "fit_mask",
          "mask_color",
          "tolerance",
          "scribble",
          "grow_mask",
          "allow_empty_mask");

  /** The same as often as one likes. */
  static final Set<String> REPEATABLE = Set.of("box", "wand", "within");

  private static final int MOST_GROWTH = 10_000;
  private static final int OF_A_WAND = 24; // tolerance, if nobody says
  private static final Map<String, Refusal> WRONG =
      Map.of(
          "box", Refusal.NOT_A_BOX,
          "mask_color", Refusal.NOT_A_COLOUR,
          "wand", Refusal.NOT_A_POINT,
          "within", Refusal.NOT_A_LASSO);
  private static final List<String> MARKS =
      List.of("mask", "box", "mask_color", "wand", "scribble");

  /**
   * @param needed false if there may be none, which is everywhere
   * @throws Problem 400 if the fields make no sense
   */
  static Hole of(Form form, boolean needed) {
    boolean unmarked = MARKS.stream().noneMatch(form.fields()::containsKey);
    if (unmarked && needed) {
      throw new Problem(Refusal.NO_HOLE);
    }
    String polarity = form.word("mask_polarity", "white", List.of("white", "black"));
    return new Hole(
        form.file("mask"),
        form.file("scribble"),
        new Marks(
            Polarity.valueOf(polarity.toUpperCase(Locale.ROOT)),
            form.flag("fit_mask"),
            all(form, "box", Area::parse),
            false,
            all(form, "mask_color", text -> colour(text, tolerance(form, 0))).stream().findFirst(),
            all(form, "wand", text -> wand(text, tolerance(form, OF_A_WAND))),
            all(form, "within", Lasso::parse),
            growth(form),
            form.flag("allow_empty_mask")),
        unmarked);
  }

  /** What a field's texts mean; who reads one throws IllegalArgumentException if it is nothing. */
  private static <T> List<T> all(Form form, String field, Function<String, T> read) {
    try {
      return form.texts(field).stream().map(read).toList();
    } catch (IllegalArgumentException e) {
      throw new Problem(WRONG.get(field));
    }
  }

  private static int tolerance(Form form, int byDefault) {
    return (int) form.number("tolerance", byDefault, 0, 255);
  }

  private static Marks.Colour colour(String text, int tolerance) {
    if (!text.matches("#?[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException(text);
    }
    return new Marks.Colour(Integer.parseInt(text.substring(text.length() - 6), 16), tolerance);
  }

  private static Marks.Wand wand(String text, int tolerance) {
    if (!text.matches("\\d{1,9},\\d{1,9}")) {
      throw new IllegalArgumentException(text);
    }
    String[] point = text.split(",");
    return new Marks.Wand(Integer.parseInt(point[0]), Integer.parseInt(point[1]), tolerance);
  }

  private static Growth growth(Form form) {
    return form.text("grow_mask", "0").equals(Growth.WORD)
        ? Growth.AUTO
        : Growth.by((int) form.number("grow_mask", 0, 0, MOST_GROWTH));
  }

  /**
   * @throws Problem 415 or 422 if the mask is no picture, or it or a box does not suit
   */
  Marks.Marked in(Picture picture, Pictures pictures, Progress progress) {
    if (everywhere) {
      return new Marks.Marked(Mask.whole(picture.height(), picture.width()), List.of());
    }
    try {
      return marks.in(
          picture, "the image", drawn(mask, pictures), drawn(scribble, pictures), progress);
    } catch (MarksException e) {
      String size = picture.width() + "x" + picture.height();
      throw switch (e.reason()) {
        case OTHER_SIZE, TURNED ->
            new Problem(Refusal.OTHER_SIZE, Map.of("mask", e.subject(), "image", size));
        case BOX_OUTSIDE ->
            new Problem(Refusal.BOX_OUTSIDE, Map.of("box", e.subject(), "image", size));
        case POINT_OUTSIDE ->
            new Problem(Refusal.POINT_OUTSIDE, Map.of("point", e.subject(), "image", size));
        case NO_ALPHA, EMPTY -> new Problem(Refusal.EMPTY_HOLE);
      };
    }
  }

  /** With a name that can begin a sentence. */
  private static Optional<Marks.Drawn> drawn(Upload file, Pictures pictures) {
    return Optional.ofNullable(file)
        .map(f -> new Marks.Drawn("The " + f.field(), pictures.read(f)));
  }
}
