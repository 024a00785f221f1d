package io.github.inpaint4j.method;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.threads.Threads;
import java.util.List;

/** A fill that works on some threads and no others. */
record OnThreads(Inpainter fill, Threads threads) implements Inpainter {
  @Override
  public Image inpaint(Image image, Mask mask, Progress progress) {
    return threads.run(inner -> fill.inpaint(image, mask, inner), progress);
  }

  @Override
  public List<Image> inpaintAll(List<Image> images, List<Mask> masks, Progress progress) {
    return threads.run(inner -> fill.inpaintAll(images, masks, inner), progress);
  }

  @Override
  public String plan(Mask mask) {
    return fill.plan(mask);
  }

  @Override
  public void close() {
    fill.close();
  }
}
