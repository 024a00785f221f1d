package io.github.inpaint4j.data;

import io.github.inpaint4j.image.Image;
import java.io.IOException;

/** Numbered images of one size. Safe to read from several threads. */
public interface ImageSource {
  /** What it is, for people: "CIFAR-10 training images". */
  String name();

  int size();

  int height();

  int width();

  /**
   * Image {@code index}, a new one for every call.
   *
   * @throws IOException if it has to be read and cannot be
   */
  Image image(int index) throws IOException;

  /**
   * Image {@code index} as an epoch of a training sees it: another view of it every time, if there
   * are several; a pure function of all three.
   */
  default Image view(long seed, int epoch, int index) throws IOException {
    return image(index);
  }

  /** What the picture shows, or "". */
  default String label(int index) {
    return "";
  }

  /** A digest of the data, so that a run can say what it was trained on. */
  String fingerprint();
}
