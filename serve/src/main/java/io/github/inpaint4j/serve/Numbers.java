package io.github.inpaint4j.serve;

import java.util.Map;

/** Numbers that clients write. */
final class Numbers {
  private Numbers() {}

  /**
   * @throws Problem 400 unless it is a whole number from {@code least} to {@code most}
   */
  static long parse(String name, String text, long least, long most) {
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Problem(Refusal.NOT_A_NUMBER, Map.of("field", name, "least", least, "most", most));
  }
}
