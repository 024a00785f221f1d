package io.github.inpaint4j.random;

import java.util.random.RandomGenerator;

/**
 * A random generator whose numbers are part of our contract: the same key gives the same sequence
 * on every machine, JDK and thread count. SplitMix64 (Steele, Lea, Flood 2014), with bounded
 * integers, doubles and Gaussians pinned down here instead of left to the JDK's version.
 */
public final class Seeded implements RandomGenerator {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  private Seeded(long state) {
    this.state = state;
  }

  /** The generator of a key, for example (seed, epoch, index). Different keys are unrelated. */
  public static Seeded of(long... key) {
    long h = GOLDEN;
    for (long k : key) {
      h = mix(h + GOLDEN + mix(k + GOLDEN));
    }
    return new Seeded(h);
  }

  /** A number for a name, so that a named thing can be part of a key. */
  public static long key(String name) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      h = (h ^ name.charAt(i)) * 0x100000001b3L;
    }
    return h;
  }

  @Override
  public long nextLong() {
    return mix(state += GOLDEN);
  }

  /** Uniform in 0..bound-1, by multiplication; the bias is below 2^-32. */
  @Override
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive, got " + bound);
    }
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** Uniform in origin..bound-1. */
  @Override
  public int nextInt(int origin, int bound) {
    return origin + nextInt(bound - origin);
  }

  @Override
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  @Override
  public double nextDouble(double origin, double bound) {
    return origin + nextDouble() * (bound - origin);
  }

  @Override
  public float nextFloat() {
    return (nextLong() >>> 40) * 0x1.0p-24f;
  }

  /** Box and Muller's method, on StrictMath so that every machine agrees. */
  @Override
  public double nextGaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * nextDouble());
  }

  /** 0..n-1 in random order (Fisher and Yates). */
  public int[] permutation(int n) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
