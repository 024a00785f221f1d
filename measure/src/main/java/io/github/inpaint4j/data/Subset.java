package io.github.inpaint4j.data;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.random.Seeded;
import java.io.IOException;
import java.util.Arrays;

/** Some of another source's images, in an order of its own. */
public record Subset(String name, ImageSource all, int[] indices) implements ImageSource {
  private static final int HELD_OUT = 5_000;

  /** The first {@code n}, or all if there are fewer. */
  public static ImageSource first(ImageSource all, int n) {
    if (n >= all.size()) {
      return all;
    }
    return new Subset("first " + n + " of " + all.name(), all, range(n));
  }

  /** Training images, and those that are never trained on: a tenth of all, 5,000 at most. */
  public static Split holdOut(ImageSource all, long seed) {
    return holdOut(all, Math.min(HELD_OUT, Math.max(1, all.size() / 10)), seed);
  }

  /**
   * A tenth of the images (at least one) for tests, chosen by their number, and the others.
   *
   * @throws IOException if there is only one
   */
  static Split holdOutForTests(ImageSource all) throws IOException {
    if (all.size() < 2) {
      throw new IOException(
          "There is one of the " + all.name() + "; training and testing need two at least.");
    }
    return holdOut(all, Math.max(1, all.size() / 10), Seeded.key("test"));
  }

  /** Training and validation images: {@code held} of them, chosen by the seed, are held out. */
  public static Split holdOut(ImageSource all, int held, long seed) {
    if (held <= 0 || held >= all.size()) {
      throw new IllegalArgumentException(
          "cannot hold out %d of %d images".formatted(held, all.size()));
    }
    int[] order = Seeded.of(Seeded.key("hold out"), seed).permutation(all.size());
    int[] validation = Arrays.copyOf(order, held);
    int[] training = Arrays.copyOfRange(order, held, order.length);
    Arrays.sort(validation);
    Arrays.sort(training);
    return new Split(
        new Subset(all.name() + " less " + held + " held out", all, training),
        new Subset(held + " of " + all.name() + ", held out by seed " + seed, all, validation));
  }

  /** Two parts of a source without a common image. */
  public record Split(ImageSource training, ImageSource validation) {}

  private static int[] range(int n) {
    int[] indices = new int[n];
    Arrays.setAll(indices, i -> i);
    return indices;
  }

  @Override
  public int size() {
    return indices.length;
  }

  @Override
  public int height() {
    return all.height();
  }

  @Override
  public int width() {
    return all.width();
  }

  @Override
  public Image image(int index) throws IOException {
    return all.image(indices[index]);
  }

  @Override
  public Image view(long seed, int epoch, int index) throws IOException {
    return all.view(seed, epoch, indices[index]);
  }

  @Override
  public String label(int index) {
    return all.label(indices[index]);
  }

  @Override
  public String fingerprint() {
    return all.fingerprint();
  }
}
