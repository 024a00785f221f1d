package io.github.inpaint4j.fill.network;

/** Which pictures a network takes as they are; {@link Tiled} brings the others down to that. */
public sealed interface Sizes {
  /** What a picture is extended or cut to before it is shown: itself, if the network takes it. */
  Size shown(Size picture);

  default boolean fit(Size picture) {
    return shown(picture).equals(picture);
  }

  /** Those of one size. */
  record Fixed(Size size) implements Sizes {
    @Override
    public Size shown(Size picture) {
      return size;
    }

    @Override
    public String toString() {
      return size.toString();
    }
  }

  /**
   * Those whose height and width are multiples of a number. Up to two megapixels, a picture is
   * shown as a whole; a larger one would take too much memory, and is shown in large tiles.
   */
  record MultipleOf(int number) implements Sizes {
    private static final int WHOLE = 2 << 20; // pixels
    private static final int TILE = 1024; // a side

    @Override
    public Size shown(Size picture) {
      Size whole = new Size(up(picture.height()), up(picture.width()));
      return (long) whole.height() * whole.width() <= WHOLE
          ? whole
          : new Size(Math.min(whole.height(), up(TILE)), Math.min(whole.width(), up(TILE)));
    }

    private int up(int side) {
      return (side + number - 1) / number * number;
    }

    @Override
    public String toString() {
      return "any size up to two megapixels";
    }
  }
}
