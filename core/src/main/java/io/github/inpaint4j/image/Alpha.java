package io.github.inpaint4j.image;

/** What becomes of the transparency of pixels that are filled. */
public enum Alpha {
  /** It stays as it was. */
  KEPT,
  /** They are opaque: for holes that are marked by being transparent. */
  OPAQUE
}
