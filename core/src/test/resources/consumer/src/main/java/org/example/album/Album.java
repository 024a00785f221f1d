package org.example.album;

import io.github.inpaint4j.Inpaint;
import io.github.inpaint4j.fill.HoleFill;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Alpha;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.method.Fill;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.threads.Threads;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Mends photographs, in one line or with a fill of its own. */
public final class Album {
  private Album() {}

  public static BufferedImage mended(BufferedImage photo, BufferedImage hole) throws IOException {
    try (Inpaint auto = Inpaint.open("auto", Threads.of(1))) {
      return auto.fill(photo, hole);
    }
  }

  public static Picture painted(Picture photo, Mask hole) {
    Inpainter grey = new Grey().open(Threads.of(1));
    return photo.filled(hole::isHole, grey.inpaint(photo.image(), hole), Alpha.KEPT);
  }

  /** In a jar of its own it would be a service. */
  public static final class Grey implements Fill {
    @Override
    public String name() {
      return "grey";
    }

    @Override
    public String purpose() {
      return "grey";
    }

    @Override
    public Inpainter open(Threads threads) {
      return new HoleFill() {
        @Override
        protected void paint(Image image, Mask hole, Progress progress) {
          for (int i = 0; i < image.height() * image.width(); i++) {
            int y = i / image.width();
            int x = i % image.width();
            for (int c = 0; c < Image.CHANNELS && hole.isHole(i); c++) {
              image.set(c, y, x, 0.5f);
            }
          }
        }
      };
    }
  }
}
