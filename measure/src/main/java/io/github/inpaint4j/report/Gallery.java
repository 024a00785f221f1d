package io.github.inpaint4j.report;

import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.evaluate.Measurement;
import io.github.inpaint4j.evaluate.Scoreboard;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.text.Texts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Pictures that tell what scores mean: methods' fills side by side. */
final class Gallery {
  private static final int WIDEST = 160;

  private static final int EXTREMES = 10;

  private Gallery() {}

  /**
   * The pictures that a method restores best, and those that it restores worst: ten of each, or
   * half; of two at least.
   */
  static BufferedImage extremes(Scoreboard board, MaskSet masks, String method) throws IOException {
    Measurement measured = board.measurement(method, masks);
    List<Integer> order = measured.bestFirst();
    int each = Math.min(EXTREMES, order.size() / 2);
    List<Figures.Strip> rows = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      rows.add(row(board, masks, measured, "best " + (i + 1), order.get(i)));
    }
    for (int i = each; i > 0; i--) {
      rows.add(row(board, masks, measured, "worst " + i, order.get(order.size() - i)));
    }
    return Figures.grid(head(board), rows);
  }

  /**
   * The ten pictures that a method restores best, or worst; half of all where there are fewer. Each
   * is a column: original, masked, filled.
   */
  static BufferedImage ten(
      Scoreboard board, MaskSet masks, String method, boolean best, Texts texts)
      throws IOException {
    Measurement measured = board.measurement(method, masks);
    List<Integer> order = measured.bestFirst();
    int count = Math.min(EXTREMES, (order.size() + 1) / 2);
    List<Integer> shown =
        best ? order.subList(0, count) : order.subList(order.size() - count, order.size());
    List<String> heads =
        shown.stream().map(i -> texts.get("grid.decibels", measured.holePsnr(i))).toList();
    return columns(board, masks, shown, heads, List.of(method), texts);
  }

  /** The first pictures in columns, with what every method makes of them. */
  static BufferedImage first(Scoreboard board, MaskSet masks, int count, Texts texts)
      throws IOException {
    ImageSource pictures = board.protocol().pictures();
    List<Integer> shown = IntStream.range(0, Math.min(count, pictures.size())).boxed().toList();
    List<String> methods = board.methods().stream().map(Method::name).toList();
    return columns(
        board, masks, shown, shown.stream().map(pictures::label).toList(), methods, texts);
  }

  private static BufferedImage columns(
      Scoreboard board,
      MaskSet masks,
      List<Integer> shown,
      List<String> heads,
      List<String> methods,
      Texts texts)
      throws IOException {
    List<Image> originals = new ArrayList<>();
    List<Image> masked = new ArrayList<>();
    List<Mask> holes = new ArrayList<>();
    for (int i : shown) {
      originals.add(board.protocol().pictures().image(i));
      masked.add(board.protocol().shown(masks, i));
      holes.add(board.protocol().hole(masks, i));
    }
    List<Figures.Strip> rows = new ArrayList<>();
    rows.add(strip(texts.get("grid.original"), originals));
    rows.add(strip(texts.get("grid.masked"), masked));
    for (Method method : board.methods()) {
      if (methods.contains(method.name())) {
        rows.add(
            strip(
                Comparison.shortName(method.name()), method.inpainter().inpaintAll(masked, holes)));
      }
    }
    return Figures.grid(heads, rows);
  }

  private static Figures.Strip strip(String label, List<Image> images) {
    return new Figures.Strip(label, images.stream().map(Gallery::small).toList());
  }

  private static List<String> head(Scoreboard board) {
    List<String> head =
        new ArrayList<>(List.of("original", board.protocol().corruption().kind().adjective()));
    board.methods().forEach(method -> head.add(Comparison.shortName(method.name())));
    return head;
  }

  /** The best, a typical and the worst fill of every method, beside what the others make of it. */
  static BufferedImage draw(Scoreboard board, MaskSet masks) throws IOException {
    List<Figures.Strip> rows = new ArrayList<>();
    for (Method method : board.methods()) {
      Measurement measured = board.measurement(method.name(), masks);
      List<Integer> order = measured.bestFirst();
      rows.add(row(board, masks, measured, "best", order.get(0)));
      rows.add(row(board, masks, measured, "typical", order.get(order.size() / 2)));
      rows.add(row(board, masks, measured, "worst", order.get(order.size() - 1)));
    }
    return Figures.grid(head(board), rows);
  }

  private static Figures.Strip row(
      Scoreboard board, MaskSet masks, Measurement measured, String which, int picture)
      throws IOException {
    Image image = board.protocol().pictures().image(picture);
    Mask hole = board.protocol().hole(masks, picture);
    Image shown = board.protocol().shown(masks, picture);
    List<Image> images = new ArrayList<>(List.of(image, shown));
    for (Method method : board.methods()) {
      images.add(method.inpainter().inpaint(shown, hole));
    }
    String label =
        String.format(
            Locale.ROOT,
            "%s %s, %.1f dB",
            Comparison.shortName(measured.method()),
            which,
            measured.holePsnr(picture));
    return strip(label, images);
  }

  private static Image small(Image image) {
    int width = Math.min(WIDEST, image.width());
    return Images.resize(image, Math.max(1, image.height() * width / image.width()), width);
  }
}
