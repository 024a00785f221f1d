package io.github.inpaint4j.image;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that is not a picture we can or will read; the message is one sentence with its name. */
public final class PictureException extends IOException {
  private static final long serialVersionUID = 1;

  /** Why not, for programs that say it in words of their own. */
  public enum Reason {
    /** There is no such file, or nothing comes out of it. */
    UNREADABLE,
    /** It has none of the formats we read. */
    NOT_A_PICTURE,
    /** Sound, as far as we can tell, but of a kind that we do not read. */
    UNSUPPORTED,
    /** Pixels are missing or contradict each other. */
    DAMAGED,
    /** More bytes or pixels than were allowed, or than there is memory for. */
    TOO_LARGE,
    /** It holds several pictures, and all but the first would be lost. */
    SEVERAL
  }

  private final Reason reason;

  public PictureException(Reason reason, String message) {
    this(reason, message, null);
  }

  public PictureException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
