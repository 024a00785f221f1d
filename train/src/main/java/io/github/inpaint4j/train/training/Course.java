package io.github.inpaint4j.train.training;

import java.util.function.DoubleUnaryOperator;

/** A schedule of ours. */
record Course(String name, DoubleUnaryOperator rate) implements Schedule {
  @Override
  public double rate(double done) {
    return Math.max(0, rate.applyAsDouble(Math.min(1, done)));
  }

  @Override
  public String toString() {
    return name;
  }
}
