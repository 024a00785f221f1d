package io.github.inpaint4j.train.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** The numbers that layers compute with. Weights, losses and the optimiser are always float32. */
public enum Precision {
  /** The same bits on every machine with the same number of threads. */
  FLOAT32,
  /** Eight bits of mantissa; worth it where the processor multiplies them natively. */
  BFLOAT16;

  /** BFLOAT16 if this machine's processor multiplies it natively, else FLOAT32. */
  public static Precision fastest() {
    try {
      Path flags = Path.of("/proc/cpuinfo");
      boolean native16 = Files.exists(flags) && Files.readString(flags).contains("avx512_bf16");
      return native16 ? BFLOAT16 : FLOAT32;
    } catch (IOException e) {
      return FLOAT32;
    }
  }

  /** What goes into the first layer. */
  public Tensor enter(Tensor x) {
    return this == BFLOAT16 ? x.to(ScalarType.BFloat16) : x;
  }

  /** What came out of the last one, as float32. */
  public Tensor leave(Tensor x) {
    return this == BFLOAT16 ? x.to(ScalarType.Float) : x;
  }
}
