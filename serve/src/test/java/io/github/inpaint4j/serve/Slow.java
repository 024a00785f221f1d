package io.github.inpaint4j.serve;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A fill that is half done until it is told to finish. */
final class Slow implements Inpainter {
  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch ended = new CountDownLatch(1);
  final CountDownLatch finish = new CountDownLatch(1);

  @Override
  public Image inpaint(Image image, Mask mask, Progress progress) {
    try {
      do {
        progress.done(0.5);
        begun.countDown();
      } while (!finish.await(5, TimeUnit.MILLISECONDS));
      return image.copy();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      ended.countDown();
    }
  }
}
