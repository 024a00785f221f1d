package io.github.inpaint4j.image;

import java.io.EOFException;
import java.io.UncheckedIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file in memory, for decoders. A decoder that swallows the end of the file and goes on as if
 * there were zeros (WebP's does, for every bit) is stopped.
 */
final class BytesInput extends ImageInputStreamImpl {
  private static final int PATIENCE = 1000; // whole pictures were seen to try 21 times

  private final byte[] bytes;
  private final long length;
  private int triesAtEnd;

  BytesInput(byte[] bytes) {
    this(bytes, bytes.length);
  }

  /**
   * @param atLeast what to say as the length: TwelveMonkeys' readers refuse pictures that a file so
   *     short need not hold, as blank ones do
   */
  BytesInput(byte[] bytes, long atLeast) {
    this.bytes = bytes;
    this.length = Math.max(atLeast, bytes.length);
  }

  @Override
  public int read() {
    bitOffset = 0;
    return atEnd() ? -1 : bytes[(int) streamPos++] & 255;
  }

  @Override
  public int read(byte[] to, int offset, int length) {
    bitOffset = 0;
    if (length == 0) {
      return 0;
    }
    if (atEnd()) {
      return -1;
    }
    int count = (int) Math.min(length, bytes.length - streamPos);
    System.arraycopy(bytes, (int) streamPos, to, offset, count);
    streamPos += count;
    return count;
  }

  private boolean atEnd() {
    if (streamPos < bytes.length) {
      return false;
    }
    if (++triesAtEnd > PATIENCE) {
      throw new UncheckedIOException(new EOFException("read on after the end of the file"));
    }
    return true;
  }

  @Override
  public long length() {
    return length;
  }
}
