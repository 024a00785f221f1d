package io.github.inpaint4j.train.torch;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;

/** Frees every tensor that was made inside it. One per training step; parameters live outside. */
public final class Scope implements AutoCloseable {
  private final PointerScope pointers = new PointerScope();
  private final NoGradGuard noGrad;

  private Scope(boolean gradients) {
    Torch.start();
    noGrad = gradients ? null : new NoGradGuard();
  }

  /** With gradients, for a training step. */
  public static Scope training() {
    return new Scope(true);
  }

  /** Without gradients, for everything else. */
  public static Scope inference() {
    return new Scope(false);
  }

  @Override
  public void close() {
    pointers.close();
  }
}
