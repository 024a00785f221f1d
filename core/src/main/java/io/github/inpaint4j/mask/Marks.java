package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Note;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.MarksException.Reason;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import io.github.inpaint4j.progress.Progress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What marks the hole of a picture: a mask, boxes, transparency, a colour, magic wands, a scribble.
 * All that is marked is united, what lies outside of the lassos is left out, if there are any, and
 * the rest is grown.
 *
 * @param polarity which colour of the mask is the hole
 * @param fit true to scale a mask of another size to the picture
 * @param boxes cut at the picture's border
 * @param alpha true if what is transparent is marked
 * @param colour what is marked by its colour, if anything is
 * @param wands each marks what is connected to a pixel and has nearly its colour
 * @param within nothing else is marked; everything may be if there is none
 * @param growth of the hole
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
    Growth growth,
    boolean mayBeEmpty) {
  public Marks {
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
   * A mask or a scribble as a picture.
   *
   * @param name for messages
   */
  public record Drawn(String name, Picture picture) {}

  /** The hole of a picture, and what a person should know of it. */
  public record Marked(Mask hole, List<Note> notes) {}

  /**
   * The hole of a picture.
   *
   * @param name of the picture, for messages
   * @param mask if there is one
   * @param scribble white on some of the object that is to be marked, if there is one
   * @throws MarksException if a mark does not suit the picture, or there is no hole
   * @throws java.util.concurrent.CancellationException if {@code progress} threw it
   */
  public Marked in(
      Picture picture,
      String name,
      Optional<Drawn> mask,
      Optional<Drawn> scribble,
      Progress progress) {
    Mask inside = Lasso.inside(within, picture.height(), picture.width());
    Mask hole =
        unlimited(picture, name, mask)
            .union(touched(picture, name, inside))
            .union(object(picture, name, scribble, inside, progress))
            .intersection(inside);
    if (hole.area() == 0) {
      requireNone(name, mask.or(() -> scribble));
      return new Marked(hole, List.of());
    }
    Mask grown = growth.of(picture, hole);
    return new Marked(
        grown,
        Stream.of(mask.flatMap(Marks::photograph), Rim.note(picture, grown, name))
            .flatMap(Optional::stream)
            .toList());
  }

  private void requireNone(String name, Optional<Drawn> drawn) {
    if (!mayBeEmpty) {
      String sentence = "no pixel of %s is marked as hole: %s".formatted(name, whyEmpty(drawn));
      throw new MarksException(Reason.EMPTY, name, sentence);
    }
  }

  private static Optional<Note> photograph(Drawn mask) {
    return MaskLook.at(mask.picture)
        .photograph()
        .map(why -> new Note(Note.Event.PHOTOGRAPH, List.of(), mask.name + " " + why + "."));
  }

  /** All marks that lassos only limit in the end. */
  private Mask unlimited(Picture picture, String name, Optional<Drawn> mask) {
    Mask none = Mask.none(picture.height(), picture.width());
    Mask hole = mask.map(drawn -> fitted(drawn, polarity, picture, name)).orElse(none);
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
    return hole;
  }

  private Mask object(
      Picture picture, String name, Optional<Drawn> scribble, Mask inside, Progress progress) {
    return scribble
        .map(drawn -> fitted(drawn, Polarity.WHITE, picture, name))
        .map(strokes -> new Scribble(strokes, inside).object(picture, progress))
        .orElseGet(() -> Mask.none(picture.height(), picture.width()));
  }

  private Mask touched(Picture picture, String name, Mask inside) {
    return wands.stream()
        .map(wand -> touched(wand, picture, name, inside))
        .reduce(Mask.none(picture.height(), picture.width()), Mask::union);
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

  private Mask fitted(Drawn drawn, Polarity white, Picture picture, String name) {
    Mask mask = MaskFiles.of(drawn.picture, white);
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
