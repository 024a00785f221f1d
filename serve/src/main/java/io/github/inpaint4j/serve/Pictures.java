package io.github.inpaint4j.serve;

import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureException;
import io.github.inpaint4j.image.PictureReader;
import io.github.inpaint4j.progress.Progress;
import java.util.Map;

/** The rules for pictures that clients send. */
record Pictures(Limits limits, Memory memory) {
  /** Refuses a file of several pages or frames, too. */
  Picture read(Upload file) {
    return read(file, false);
  }

  /**
   * @param firstPage true to read the first of several pages or frames
   * @throws Problem 415 or 422 if it is no picture, or none that we read
   */
  Picture read(Upload file, boolean firstPage) {
    PictureReader reader = new PictureReader(limits.bodyBytes(), limits.pixels(), firstPage);
    try {
      return reader.read(file.bytes(), "The " + file.field());
    } catch (PictureException e) {
      throw refused(e, file);
    }
  }

  private static Problem refused(PictureException e, Upload file) {
    return Problem.of(e, Map.of("picture", file.field()));
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
   * @throws Problem 415 or 422 if one is no picture, or has too many pixels
   */
  <R> R with(Progress progress, Use<R> use, Upload... files) throws Exception {
    try (Budget.Share share = memory.fills().share()) {
      long pixels = 0;
      for (Upload file : files) {
        pixels += file == null ? 0 : pixels(file);
      }
      share.await(Memory.bytes(pixels), progress);
      return use.run();
    }
  }

  private long pixels(Upload file) {
    PictureReader reader = new PictureReader(limits.bodyBytes(), Long.MAX_VALUE);
    try {
      long pixels = reader.pixels(file.bytes(), "The " + file.field());
      if (pixels > limits.pixels()) {
        throw new Problem(
            Refusal.TOO_MANY_PIXELS,
            Map.of("picture", file.field(), "pixels", pixels, "limit", limits.pixels()));
      }
      return pixels;
    } catch (PictureException e) {
      throw refused(e, file);
    }
  }
}
