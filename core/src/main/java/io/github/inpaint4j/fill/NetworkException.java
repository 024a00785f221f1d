package io.github.inpaint4j.fill;

/**
 * A network could not fill a picture, though it could be opened, or was not opened before a fill
 * needed it and could not be then; the message says why.
 */
public final class NetworkException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NetworkException(String sentence) {
    super(sentence);
  }

  public NetworkException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
