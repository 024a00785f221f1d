package io.github.inpaint4j.train.training;

/** A training that cannot go on; the message is one sentence for the person at the screen. */
public final class TrainingFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TrainingFailure(String message) {
    super(message);
  }
}
