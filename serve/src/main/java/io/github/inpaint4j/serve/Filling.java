package io.github.inpaint4j.serve;

import io.github.inpaint4j.image.Alpha;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Note;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Marks.Marked;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Restoration;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One picture to be filled as its client wishes.
 *
 * @param firstPage true if the first of several pages or frames is meant
 * @param format to answer in; null = that of the image where it can be written, else PNG
 */
record Filling(
    Form form,
    Upload image,
    boolean firstPage,
    Hole hole,
    Method method,
    Format format,
    Pictures pictures,
    Metrics metrics)
    implements Task.Body<Filled> {

  private static final int MOST_VARIANTS = 1_000_000;
  private static final double MARKING = 0.2; // share of the time, with a scribble

  private static final List<String> FORMATS =
      Arrays.stream(Format.values()).filter(Format::writable).map(Filling::word).toList();

  /**
   * @param form closed with this
   * @throws Problem 400 or 422 if the fields make no sense
   */
  static Filling of(Form form, Catalog catalog, Pictures pictures, Metrics metrics) {
    Set<String> fields = new HashSet<>(Hole.FIELDS);
    fields.addAll(Set.of("image", "first_page", "method", "variant", "format"));
    form.requireOnly(fields, Hole.REPEATABLE);
    Upload image = form.file("image");
    if (image == null) {
      throw new Problem(Refusal.MISSING_FIELD, Map.of("field", "image"));
    }
    String format = form.word("format", null, FORMATS);
    Method method = catalog.named(form.text("method", Catalog.DEFAULT));
    return new Filling(
        form,
        image,
        form.flag("first_page"),
        Hole.of(form, method.removes().holes()),
        varied(method, (int) form.number("variant", 1, 1, MOST_VARIANTS)),
        format == null ? null : Format.valueOf(format.toUpperCase(Locale.ROOT)),
        pictures,
        metrics);
  }

  private static Method varied(Method method, int variant) {
    try {
      return method.variant(variant);
    } catch (IllegalArgumentException e) {
      throw new Problem(Refusal.NO_VARIANTS, Map.of("method", method.name()));
    }
  }

  private static String word(Format format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Filled run(Progress progress) throws Exception {
    return pictures.with(progress, () -> fill(progress), image, hole.mask(), hole.scribble());
  }

  private Filled fill(Progress progress) throws IOException {
    try {
      Picture picture = pictures.read(image, firstPage);
      double marking = hole.scribble() == null ? 0 : MARKING;
      Marked marked = hole.in(picture, pictures, progress.part(0, marking));
      Format to = formatFor(picture);
      requireFits(picture, to);
      long start = System.nanoTime();
      Picture filled =
          new Restoration(method.inpainter(), Alpha.KEPT)
              .restore(picture, marked.hole(), progress.part(marking, 1));
      double seconds = (System.nanoTime() - start) / 1e9;
      metrics.filled(method.name(), seconds);
      List<Note> notes = Stream.concat(marked.notes().stream(), filled.notes(to).stream()).toList();
      return new Filled(filled.encode(to), to, method.name(), seconds, notes);
    } catch (IllegalArgumentException e) {
      throw Problem.of(Refusal.CANNOT_FILL, e);
    }
  }

  private static void requireFits(Picture picture, Format to) {
    try {
      picture.requireFits(to, to.name());
    } catch (IllegalArgumentException e) {
      throw new Problem(Refusal.POOR_FORMAT, Map.of("format", to.name()));
    }
  }

  private Format formatFor(Picture picture) {
    if (format != null) {
      return format;
    }
    return picture.format().writable() ? picture.format() : Format.PNG;
  }

  @Override
  public void close() {
    form.close();
  }
}
