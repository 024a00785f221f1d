package io.github.inpaint4j.serve;

import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureException;
import io.github.inpaint4j.image.PictureReader;
import io.github.inpaint4j.mask.Box;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import java.util.List;
import java.util.Locale;

/**
 * Where a client wants a picture filled: a mask, boxes, or both.
 *
 * @param mask a picture's file, or null
 * @param fit true to scale the mask to the picture
 * @param grow by so many pixels
 */
record Hole(byte[] mask, Polarity polarity, boolean fit, List<Box> boxes, int grow) {
  private static final int MOST_GROWTH = 10_000;

  /**
   * @throws Problem 400 if the fields make no sense
   */
  static Hole of(Form form) {
    byte[] mask = form.file("mask");
    if (mask == null && form.texts("box").isEmpty()) {
      throw Form.malformed("Nothing says where the hole is; send a mask or a box.");
    }
    String polarity = form.word("mask_polarity", "white", List.of("white", "black"));
    return new Hole(
        mask,
        Polarity.valueOf(polarity.toUpperCase(Locale.ROOT)),
        form.word("fit_mask", "false", List.of("true", "false")).equals("true"),
        form.texts("box").stream().map(Hole::box).toList(),
        (int) form.number("grow_mask", 0, 0, MOST_GROWTH));
  }

  private static Box box(String text) {
    try {
      return Box.parse(text);
    } catch (IllegalArgumentException e) {
      throw Form.malformed("A box is x,y,width,height in pixels, as in 120,80,64,64.");
    }
  }

  /**
   * @throws PictureException if the mask is no picture
   * @throws IllegalArgumentException if the mask or a box does not fit the picture
   */
  Mask in(Picture picture, PictureReader reader) throws PictureException {
    Mask hole = new Mask(picture.height(), picture.width());
    if (mask != null) {
      Mask marked = MaskFiles.of(reader.read(mask, "The mask"), polarity);
      hole = fit ? marked.scaled(picture.height(), picture.width()) : marked;
      hole.requireSize(picture.height(), picture.width());
    }
    for (Box box : boxes) {
      hole = hole.union(box.mask(picture.height(), picture.width(), "the image"));
    }
    return grow > 0 ? hole.grown(grow) : hole;
  }
}
