package io.github.inpaint4j.serve;

import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Fills a small picture a few times as soon as the server listens, so that the first one who asks
 * need not wait until Java has loaded and compiled what a fill takes. It has no place in the queue,
 * counts nowhere, and stops when somebody comes.
 */
record WarmUp(Catalog catalog, Pictures pictures, Work work) {
  private static final int ROUNDS = 4;
  private static final int WIDTH = 384;
  private static final int HEIGHT = 256;

  void start() {
    Thread thread = new Thread(this::run, "warm up");
    thread.setDaemon(true);
    thread.start();
  }

  void run() {
    try {
      Picture picture = Picture.of(new DeadLeaves(1, 1, HEIGHT, WIDTH).image(0));
      byte[] mask = MaskFiles.picture(hole()).encode(Format.PNG);
      for (int round = 0; round < ROUNDS; round++) {
        fill(picture.encode(round % 2 == 0 ? Format.JPEG : Format.PNG), mask);
      }
    } catch (CancellationException | Problem e) {
      // somebody is there, or the limits are smaller than this: it is left cold
    } catch (Exception e) {
      if (!work.isStopping()) { // or its networks are closed under it
        Log.unexpected(e);
      }
    }
  }

  private static Mask hole() {
    return Mask.rectangle( // enough for all threads
        HEIGHT, WIDTH, HEIGHT / 4, WIDTH / 4, HEIGHT / 2, WIDTH / 4);
  }

  private void fill(byte[] image, byte[] mask) throws Exception {
    Map<String, List<byte[]>> fields = Map.of("image", List.of(image), "mask", List.of(mask));
    try (Budget.Share nothing = pictures.memory().bodies().share()) {
      Form form = new Form(fields, nothing);
      Filling.of(form, catalog, pictures, new Metrics()).run(this::giveWay);
    }
  }

  private void giveWay(double share) {
    if (work.taken() > 0 || work.isStopping()) {
      throw new CancellationException("somebody is there");
    }
  }
}
