package io.github.inpaint4j.image;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** Changes the first bytes of what goes through it. */
final class HeadStream extends FilterOutputStream {
  private final byte[] head;
  private final UnaryOperator<byte[]> change;
  private int filled;

  /**
   * @param length of the head, which must come to an end
   */
  HeadStream(OutputStream out, int length, UnaryOperator<byte[]> change) {
    super(out);
    this.head = new byte[length];
    this.change = change;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int taken = Math.min(length, head.length - filled);
    System.arraycopy(bytes, offset, head, filled, taken);
    filled += taken;
    if (taken > 0 && filled == head.length) {
      out.write(change.apply(head));
    }
    out.write(bytes, offset + taken, length - taken);
  }
}
