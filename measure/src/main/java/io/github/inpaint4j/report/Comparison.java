package io.github.inpaint4j.report;

import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Several fills of one picture, on one page. */
public final class Comparison {
  private static final int WIDEST = 1600;
  private static final double SURROUNDINGS = 0.4; // of the hole's longer side, ...
  private static final double LEAST = 8; // ... and at least, in pixels

  private Comparison() {}

  /** What one method made of the hole, and how long it took. */
  public record Shown(String method, String purpose, Image image, double seconds) {}

  /**
   * Writes the page, in English and German; it shows the hole with its surroundings, or the whole
   * picture, which is shown smaller if it is wider than 1600 pixels.
   */
  public static void write(String name, Image original, Mask hole, List<Shown> fills, Path file)
      throws IOException {
    Html html = new Html(name);
    html.choice(ordered("en", "English", "de", "Deutsch"));
    html.choice(ordered("hole", "The hole \u00b7 Das Loch", "whole", "All of it \u00b7 Alles"));
    html.paragraph(
        size(Locale.ROOT, "%dx%d pixels, of which %,d (%.1f %%) are hole.", hole),
        size(Locale.GERMAN, "%dx%d Pixel, davon %,d (%.1f %%) Loch.", hole));
    html.tiles();
    Area near = surroundings(hole);
    add(html, original, near, "original", "Original");
    add(html, hole.hide(original), near, "masked", "mit Loch");
    for (Shown fill : fills) {
      String english =
          String.format(
              Locale.ROOT, "%s, %.2f s: %s", fill.method(), fill.seconds(), fill.purpose());
      String german = String.format(Locale.GERMAN, "%s, %.2f s", fill.method(), fill.seconds());
      add(html, fill.image(), near, english, german);
    }
    html.endTiles();
    AtomicFile.write(file, html.toString());
  }

  private static Map<String, String> ordered(String a, String sayA, String b, String sayB) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(a, sayA);
    labels.put(b, sayB);
    return labels;
  }

  private static String size(Locale locale, String sentence, Mask hole) {
    return String.format(
        locale, sentence, hole.width(), hole.height(), hole.area(), 100 * hole.coverage());
  }

  private static void add(Html html, Image image, Area near, String english, String german)
      throws IOException {
    html.figure(
        Images.toBuffered(shown(image)),
        Images.toBuffered(shown(Images.crop(image, near))),
        english,
        german);
  }

  /** The hole and so much around it; all of the picture if there is none. */
  private static Area surroundings(Mask hole) {
    if (hole.area() == 0) {
      return Area.of(hole.height(), hole.width());
    }
    Area bounds = hole.bounds();
    double around = SURROUNDINGS * Math.max(bounds.height(), bounds.width());
    return bounds.grown((int) Math.ceil(Math.max(LEAST, around))).cut(hole.height(), hole.width());
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
