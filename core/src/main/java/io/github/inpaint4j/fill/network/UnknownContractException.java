package io.github.inpaint4j.fill.network;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** It cannot be told to which contract a network keeps; who has it may say it ({@link Profile}). */
public final class UnknownContractException extends IOException {
  private static final long serialVersionUID = 1;

  UnknownContractException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
