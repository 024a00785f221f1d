package io.github.inpaint4j.fill.network;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** Numbers for a tensor; those of bytes are whole ones up to 255. */
record Feed(String name, FloatBuffer values, long[] shape) {
  /** The shape (N, C, H, W) of a tensor whose channels stand last, or do not. */
  static long[] channelsFirst(long[] shape, boolean last) {
    return last ? new long[] {shape[0], shape[3], shape[1], shape[2]} : shape;
  }

  /** Of a tensor whose channels stand last, (N, H, W, C), the samples as (N, C, H, W). */
  static FloatBuffer channelsFirst(FloatBuffer values, long[] shape) {
    return turned(values, (int) (shape[1] * shape[2]), (int) shape[3]);
  }

  /** The same for a tensor whose channels stand last. */
  Feed channelsLast() {
    int area = (int) (shape[2] * shape[3]);
    FloatBuffer turned = turned(values, (int) shape[1], area);
    return new Feed(name, turned, new long[] {shape[0], shape[2], shape[3], shape[1]});
  }

  /** Matrices of so many rows and columns, one behind the other, each turned. */
  private static FloatBuffer turned(FloatBuffer values, int rows, int columns) {
    FloatBuffer turned = FloatBuffer.allocate(values.limit());
    for (int i = 0; i < values.limit(); i++) {
      int in = i % (rows * columns);
      turned.put(i - in + in % columns * rows + in / columns, values.get(i));
    }
    return turned;
  }

  /** To be put. */
  static Feed of(String name, long[] shape) {
    long count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    return new Feed(name, FloatBuffer.allocate(Math.toIntExact(count)), shape);
  }
}
