package io.github.inpaint4j.image;

import java.nio.ByteBuffer;

/**
 * How many pixels there are to a metre, or without a unit, only how many across to how many down.
 */
record Resolution(int x, int y, boolean metric) {
  private static final double METRES = 0.0254; // in an inch
  private static final double NEARLY = 0.01; // 72 dpi are 2835 to the metre are 72.009 dpi

  static MetadataPart part(double x, double y, boolean metric) {
    ByteBuffer out = ByteBuffer.allocate(9);
    out.putInt((int) Math.round(x)).putInt((int) Math.round(y)).put((byte) (metric ? 1 : 0));
    return MetadataPart.of(MetadataPart.Topic.RESOLUTION, out.array());
  }

  static Resolution of(MetadataPart part) {
    ByteBuffer in = ByteBuffer.wrap(part.content());
    return new Resolution(in.getInt(0), in.getInt(4), in.get(8) == 1);
  }

  /** 1 = pixels to the inch, 2 = to the centimetre, 0 = neither. */
  int unit() {
    double inch = x * METRES;
    return !metric ? 0 : Math.abs(inch - Math.rint(inch)) <= NEARLY ? 1 : 2;
  }

  /** In {@link #unit()}s, a hundredfold. */
  long hundredfold(int perMetre) {
    return switch (unit()) {
      case 1 -> 100 * Math.round(perMetre * METRES);
      case 2 -> perMetre;
      default -> 100L * perMetre;
    };
  }

  /** In {@link #unit()}s, as a JPEG has it. */
  short rounded(int perMetre) {
    return (short) Math.min(0xffff, Math.round(hundredfold(perMetre) / 100.0));
  }
}
