package io.github.inpaint4j.fill.network;

/** Which pictures a network takes as they are; {@link Tiled} brings the others down to that. */
public sealed interface Sizes {
  /** What a picture is extended or cut to before it is shown. */
  Size shown(Size picture);

  default boolean fit(Size picture) {
    return shown(picture).equals(picture);
  }

  /** Whether every picture that it takes is large enough to show a hole and what surrounds it. */
  default boolean areLarge() {
    return shown(new Size(1, 1)).shorterSide() >= 128;
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
   * Those whose height and width are multiples of a number, up to two megapixels.
   *
   * @param least a multiple of it, below which no side may be
   */
  record MultipleOf(int number, int least) implements Sizes {
    private static final int MOST = 2 << 20; // pixels; more would take too much memory

    /** Of any number of them. */
    public MultipleOf(int number) {
      this(number, number);
    }

    @Override
    public Size shown(Size picture) {
      return new Size(up(picture.height()), up(picture.width()));
    }

    @Override
    public boolean fit(Size picture) {
      return shown(picture).equals(picture) && (long) picture.height() * picture.width() <= MOST;
    }

    private int up(int side) {
      return Math.max(least, (side + number - 1) / number * number);
    }

    @Override
    public String toString() {
      return "any size up to two megapixels";
    }
  }
}
