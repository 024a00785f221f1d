package io.github.inpaint4j.report;

import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Several fills of one picture, on one page. */
public final class Comparison {
  private static final int WIDEST = 1600;

  private Comparison() {}

  /** What one method made of the hole, and how long it took. */
  public record Entry(String method, String purpose, Image image, double seconds) {}

  /** Writes the page; pictures wider than 1600 pixels are shown smaller. */
  public static void write(String name, Image original, Mask hole, List<Entry> fills, Path file)
      throws IOException {
    Html html = new Html(name);
    html.paragraph(
        String.format(
            Locale.ROOT,
            "%dx%d pixels, of which %,d (%.1f %%) are hole.",
            original.width(),
            original.height(),
            hole.area(),
            100 * hole.coverage()));
    html.tiles();
    html.figure(Images.toBuffered(shown(original)), "original");
    html.figure(Images.toBuffered(shown(hole.hide(original))), "masked");
    for (Entry fill : fills) {
      html.figure(
          Images.toBuffered(shown(fill.image())),
          String.format(
              Locale.ROOT, "%s, %.2f s: %s", fill.method(), fill.seconds(), fill.purpose()));
    }
    html.endTiles();
    AtomicFile.write(file, html.toString());
  }

  private static Image shown(Image image) {
    return image.width() <= WIDEST
        ? image
        : Images.resize(
            image,
            Math.max(1, Math.round(image.height() * (float) WIDEST / image.width())),
            WIDEST);
  }

  /** A method's name without the folders of a network's path. */
  public static String shortName(String method) {
    String path = method.replace('\\', '/').replaceAll("/+(model\\.onnx)?$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
