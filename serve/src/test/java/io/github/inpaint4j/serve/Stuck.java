package io.github.inpaint4j.serve;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** A fill that neither looks at its progress nor at interrupts, until a test lets it go. */
final class Stuck implements Inpainter {
  final CountDownLatch release = new CountDownLatch(1);
  final Semaphore begun = new Semaphore(0);

  @Override
  public Image inpaint(Image image, Mask mask, Progress progress) {
    begun.release();
    hang();
    return image.copy();
  }

  void hang() {
    while (release.getCount() > 0) {
      try {
        release.await();
      } catch (InterruptedException e) {
        // so is native code
      }
    }
  }
}
