package io.github.inpaint4j.mask;

/** {@link Marks} that do not suit a picture; the message says why, and names no option. */
public final class MarksException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** What is wrong. */
  public enum Reason {
    /** The mask has another size than the picture. */
    OTHER_SIZE,
    /** The mask has the picture's size, but for a quarter turn. */
    TURNED,
    /** The picture has no pixel in a box. */
    BOX_OUTSIDE,
    /** The picture has no such pixel. */
    POINT_OUTSIDE,
    /** What is transparent is marked, and the picture has no alpha channel. */
    NO_ALPHA,
    /** Nothing is marked. */
    EMPTY
  }

  private final Reason reason;
  private final String subject;

  MarksException(Reason reason, String subject, String sentence) {
    super(sentence);
    this.reason = reason;
    this.subject = subject;
  }

  public Reason reason() {
    return reason;
  }

  /** The mask's size, the box, or else the picture's name. */
  public String subject() {
    return subject;
  }
}
