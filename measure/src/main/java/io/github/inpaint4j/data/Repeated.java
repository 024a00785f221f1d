package io.github.inpaint4j.data;

import io.github.inpaint4j.image.Image;
import java.io.IOException;

/**
 * Every image of another source several times, each time another view of it: so that an epoch of
 * few large pictures has as many crops as one of many small ones.
 */
public record Repeated(ImageSource all, int times) implements ImageSource {
  public Repeated {
    if (times < 1) {
      throw new IllegalArgumentException("images are repeated once or more, not " + times);
    }
  }

  @Override
  public String name() {
    return times + " views of each of " + all.size() + " " + all.name();
  }

  @Override
  public int size() {
    return Math.multiplyExact(times, all.size());
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
    return all.image(index % all.size());
  }

  @Override
  public Image view(long seed, int epoch, int index) throws IOException {
    return all.view(seed, epoch * times + index / all.size(), index % all.size());
  }

  @Override
  public String label(int index) {
    return all.label(index % all.size());
  }

  @Override
  public String fingerprint() {
    return all.fingerprint();
  }
}
