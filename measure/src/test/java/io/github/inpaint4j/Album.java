package io.github.inpaint4j;

import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.image.Image;
import java.util.List;

/** Given pictures of one size. */
public record Album(String name, List<Image> images, List<String> labels) implements ImageSource {
  /** Without labels. */
  public Album(String name, List<Image> images) {
    this(name, images, images.stream().map(image -> "").toList());
  }

  @Override
  public int size() {
    return images.size();
  }

  @Override
  public int height() {
    return images.get(0).height();
  }

  @Override
  public int width() {
    return images.get(0).width();
  }

  @Override
  public Image image(int index) {
    return images.get(index).copy();
  }

  @Override
  public String label(int index) {
    return labels.get(index);
  }

  @Override
  public String fingerprint() {
    return "album " + name;
  }
}
