package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.MarksException.Reason;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import java.util.List;
import java.util.Optional;

/**
 * What marks the hole of a picture: a mask, boxes, transparency, a colour, magic wands. All that is
 * marked is united, what lies outside of the lassos is left out, if there are any, and the rest is
 * grown.
 *
 * @param polarity which colour of the mask is the hole
 * @param fit true to scale a mask of another size to the picture
 * @param boxes cut at the picture's border
 * @param alpha true if what is transparent is marked
 * @param colour what is marked by its colour, if anything is
 * @param wands each marks what is connected to a pixel and has nearly its colour
 * @param within nothing else is marked; everything may be if there is none
 * @param growth of the hole, in pixels on all sides
 * @param mayBeEmpty true if a picture without a hole is no mistake
 */
public record Marks(
    Polarity polarity,
    boolean fit,
    List<Area> boxes,
    boolean alpha,
    Optional<Colour> colour,
    List<Wand> wands,
    List<Lasso> within,
    int growth,
    boolean mayBeEmpty) {
  /**
   * @throws IllegalArgumentException if the hole should shrink
   */
  public Marks {
    if (growth < 0) {
      throw new IllegalArgumentException("a hole grows by 0 or more pixels, not " + growth);
    }
    boxes = List.copyOf(boxes);
    wands = List.copyOf(wands);
    within = List.copyOf(within);
  }

  /**
   * A colour that marks a hole.
   *
   * @param rgb 0xRRGGBB
   * @param tolerance how far each channel may be from it, of 255
   */
  public record Colour(int rgb, int tolerance) {
    /**
     * @throws IllegalArgumentException if there is no such tolerance
     */
    public Colour {
      requireTolerance(tolerance);
    }
  }

  private static void requireTolerance(int tolerance) {
    if (tolerance < 0 || tolerance > 255) {
      throw new IllegalArgumentException("a tolerance is from 0 to 255, not " + tolerance);
    }
  }

  /**
   * A magic wand.
   *
   * @param x of the pixel it touches
   * @param y of the pixel it touches
   * @param tolerance how far each channel may be from that pixel's, of 255
   */
  public record Wand(int x, int y, int tolerance) {
    /**
     * @throws IllegalArgumentException if there is no such tolerance
     */
    public Wand {
      requireTolerance(tolerance);
    }
  }

  /**
   * A mask as a picture.
   *
   * @param name for messages
   */
  public record Drawn(String name, Picture picture) {}

  /**
   * The hole of a picture.
   *
   * @param name of the picture, for messages
   * @param drawn the mask, if there is one
   * @throws MarksException if a mark does not suit the picture, or there is no hole
   */
  public Mask in(Picture picture, String name, Optional<Drawn> drawn) {
    int height = picture.height();
    int width = picture.width();
    Mask hole = drawn.isPresent() ? fitted(drawn.get(), picture, name) : Mask.none(height, width);
    if (alpha) {
      if (!picture.hasAlpha()) {
        throw new MarksException(Reason.NO_ALPHA, name, name + " has no alpha channel");
      }
      hole = hole.union(MaskFiles.ofAlpha(picture));
    }
    if (colour.isPresent()) {
      hole = hole.union(MaskFiles.ofColour(picture, colour.get().rgb, colour.get().tolerance));
    }
    for (Area box : boxes) {
      hole = hole.union(marked(box, picture, name));
    }
    Mask inside = Lasso.inside(within, height, width);
    for (Wand wand : wands) {
      hole = hole.union(touched(wand, picture, name, inside));
    }
    hole = hole.intersection(inside);
    if (hole.area() == 0 && !mayBeEmpty) {
      String sentence = "no pixel of %s is marked as hole: %s".formatted(name, whyEmpty(drawn));
      throw new MarksException(Reason.EMPTY, name, sentence);
    }
    return growth > 0 ? hole.grown(growth) : hole;
  }

  /** What the wand touches stays within the lassos on its way, too. */
  private static Mask touched(Wand wand, Picture picture, String name, Mask inside) {
    if (!Area.of(picture.height(), picture.width()).contains(wand.y, wand.x)) {
      String place = wand.x + "," + wand.y;
      throw new MarksException(
          Reason.POINT_OUTSIDE,
          place,
          "point %s lies outside of %s, which is %s".formatted(place, name, size(picture)));
    }
    Image pixel = picture.image(new Area(wand.y, wand.x, 1, 1));
    int rgb = 0;
    for (int c = 0; c < Image.CHANNELS; c++) {
      rgb = rgb << 8 | Math.round(pixel.get(c, 0, 0) * 255);
    }
    Mask near = MaskFiles.ofColour(picture, rgb, wand.tolerance).intersection(inside);
    return Parts.of(near).around(wand.y * picture.width() + wand.x);
  }

  private Mask fitted(Drawn drawn, Picture picture, String name) {
    Mask mask = MaskFiles.of(drawn.picture, polarity);
    if (fit) {
      return mask.scaled(picture.height(), picture.width());
    }
    if (mask.height() == picture.height() && mask.width() == picture.width()) {
      return mask;
    }
    boolean turned = mask.height() == picture.width() && mask.width() == picture.height();
    String sizes =
        "%s is %s, but %s is %s".formatted(drawn.name, size(drawn.picture), name, size(picture));
    throw new MarksException(
        turned ? Reason.TURNED : Reason.OTHER_SIZE,
        size(drawn.picture),
        turned ? sizes + quarterTurn(drawn.picture, picture) : sizes);
  }

  private static String quarterTurn(Picture mask, Picture picture) {
    if (picture.turned()) {
      return ", since its Exif orientation turned it upright; turn the mask by a quarter, too";
    }
    return mask.turned()
        ? ": the mask's Exif orientation turned it by a quarter; it should say that it is upright"
        : ": one of them is turned by a quarter";
  }

  private static Mask marked(Area box, Picture picture, String name) {
    Mask hole = Mask.rectangle(picture.height(), picture.width(), box);
    if (hole.area() == 0) {
      String place = "%d,%d,%d,%d".formatted(box.left(), box.top(), box.width(), box.height());
      throw new MarksException(
          Reason.BOX_OUTSIDE,
          place,
          "box %s lies outside of %s, which is %s".formatted(place, name, size(picture)));
    }
    return hole;
  }

  private String whyEmpty(Optional<Drawn> drawn) {
    if (!within.isEmpty()) {
      return "nothing that is marked lies within the lasso";
    }
    if (drawn.isPresent()) {
      return drawn.get().name + " " + MaskLook.at(drawn.get().picture).whyEmpty(polarity);
    }
    return colour.isPresent() ? "it has no such colour" : "it is transparent nowhere";
  }

  private static String size(Picture picture) {
    return picture.width() + "x" + picture.height();
  }
}
