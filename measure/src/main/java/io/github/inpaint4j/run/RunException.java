package io.github.inpaint4j.run;

import java.io.IOException;
import java.nio.file.Path;

/** A folder that is not the run that was wanted; the message is one sentence with its name. */
public final class RunException extends IOException {
  private static final long serialVersionUID = 1;

  /** Why not, for programs that say what to do in words of their own. */
  public enum Reason {
    /** Something else lies where a run was to be. */
    NO_RUN,
    /** A run lies where a new one was to be. */
    EXISTS,
    /** It was stopped before it began. */
    NOT_BEGUN,
    /** A file is missing or damaged that is made again when the run goes on. */
    TO_BE_RESUMED
  }

  private final Reason reason;
  private final transient Path run;

  RunException(Reason reason, Path run, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.run = run;
  }

  RunException(Reason reason, Path run, String message) {
    this(reason, run, message, null);
  }

  public Reason reason() {
    return reason;
  }

  public Path run() {
    return run;
  }
}
