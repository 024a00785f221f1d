package io.github.inpaint4j.fill.network;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** Numbers for a tensor; those of bytes are whole ones up to 255. */
record Samples(String name, FloatBuffer values, long[] shape) {
  /** To be put. */
  static Samples of(String name, long[] shape) {
    long count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    return new Samples(name, FloatBuffer.allocate(Math.toIntExact(count)), shape);
  }
}
