package io.github.inpaint4j.image;

import java.io.IOException;

/** A file that is not a picture we can or will read; the message is one sentence with its name. */
public final class PictureException extends IOException {
  private static final long serialVersionUID = 1;

  public PictureException(String message) {
    super(message);
  }

  public PictureException(String message, Throwable cause) {
    super(message, cause);
  }
}
