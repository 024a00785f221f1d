package io.github.inpaint4j.serve;

import io.github.inpaint4j.fill.Progress;
import io.github.inpaint4j.image.PictureException;
import io.github.inpaint4j.image.PictureReader;
import org.eclipse.jetty.http.HttpStatus;

/** The rules for pictures that clients send. */
record Pictures(Limits limits, Memory memory) {
  PictureReader reader() {
    return new PictureReader(limits.bodyBytes(), limits.pixels());
  }

  /** Work with decoded pictures. */
  interface Use<R> {
    R run() throws Exception;
  }

  /**
   * Does something with pictures once there is memory for all of them; they are not decoded before.
   *
   * @param progress is asked whether to go on waiting
   * @param files null where there is none
   * @throws Problem 415 if one is no picture, 422 if one has too many pixels or does not suit
   */
  <R> R with(Progress progress, Use<R> use, byte[]... files) throws Exception {
    try (Budget.Share share = memory.fills().share()) {
      long pixels = 0;
      for (byte[] file : files) {
        pixels += file == null ? 0 : pixels(file);
      }
      share.await(Memory.bytes(pixels), progress);
      return use.run();
    } catch (PictureException e) {
      throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, e.getMessage());
    }
  }

  private long pixels(byte[] file) throws PictureException {
    long pixels = new PictureReader(limits.bodyBytes(), Long.MAX_VALUE).pixels(file, "The file");
    if (pixels > limits.pixels()) {
      throw new Problem(
          HttpStatus.UNPROCESSABLE_ENTITY_422,
          "A picture has %,d pixels, more than the limit of %,d."
              .formatted(pixels, limits.pixels()));
    }
    return pixels;
  }
}
