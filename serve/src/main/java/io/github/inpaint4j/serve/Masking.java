package io.github.inpaint4j.serve;

import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One picture in which something is to be marked: a PNG file, as large, white where the hole is.
 *
 * @param firstPage true if the first of several pages or frames is meant
 */
record Masking(Form form, Upload image, boolean firstPage, Hole hole, Pictures pictures)
    implements Task.Body<byte[]> {

  /**
   * @param form closed with this
   * @throws Problem 400 if the fields make no sense
   */
  static Masking of(Form form, Pictures pictures) {
    Set<String> fields = new HashSet<>(Hole.FIELDS);
    fields.addAll(Set.of("image", "first_page"));
    form.requireOnly(fields, Hole.REPEATABLE);
    Upload image = form.file("image");
    if (image == null) {
      throw new Problem(Refusal.MISSING_FIELD, Map.of("field", "image"));
    }
    return new Masking(form, image, form.flag("first_page"), Hole.of(form, true), pictures);
  }

  @Override
  public byte[] run(Progress progress) throws Exception {
    return pictures.with(progress, () -> mark(progress), image, hole.mask(), hole.scribble());
  }

  private byte[] mark(Progress progress) throws IOException {
    Picture picture = pictures.read(image, firstPage);
    Mask mask = hole.in(picture, pictures, progress).hole();
    return MaskFiles.picture(mask).encode(Format.PNG);
  }

  @Override
  public void close() {
    form.close();
  }
}
