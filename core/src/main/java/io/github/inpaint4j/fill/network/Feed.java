package io.github.inpaint4j.fill.network;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** Numbers for a tensor; those of bytes are whole ones up to 255. */
record Feed(String name, FloatBuffer values, long[] shape) {
  /** To be put. */
  static Feed of(String name, long[] shape) {
    long count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    return new Feed(name, FloatBuffer.allocate(Math.toIntExact(count)), shape);
  }
}
