package io.github.inpaint4j.finish;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another method's fill, finished. Where nothing is known, it is that method's own.
 *
 * @param fill closed with this
 */
public record Finished(Inpainter fill, Finish finish) implements Inpainter {
  @Override
  public Image inpaint(Image image, Mask mask, Progress progress) {
    return inpaintAll(List.of(image), List.of(mask), progress).get(0);
  }

  @Override
  public List<Image> inpaintAll(List<Image> images, List<Mask> masks, Progress progress) {
    List<Image> filled = fill.inpaintAll(images, masks, progress.part(0, 0.5));
    Progress rest = progress.part(0.5, 1);
    double all = filled.size();
    List<Image> finished = new ArrayList<>(filled.size());
    for (int i = 0; i < filled.size(); i++) {
      Progress one = rest.part(i / all, (i + 1) / all);
      finished.add(finished(filled.get(i), masks.get(i), one));
    }
    progress.done(1);
    return finished;
  }

  private Image finished(Image filled, Mask mask, Progress progress) {
    int hole = mask.area();
    boolean border = hole > 0 && hole < mask.height() * mask.width();
    return border ? finish.of(filled, mask, progress) : filled;
  }

  @Override
  public Optional<Inpainter> variant(int number) {
    return fill.variant(number).map(other -> new Finished(other, finish));
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
