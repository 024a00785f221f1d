package io.github.inpaint4j.method;

import io.github.inpaint4j.fill.HoleFill;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.Parts;
import io.github.inpaint4j.mask.Parts.Part;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills each connected part of a hole with what suits it. Thin ones (scratches, dust, writing) go
 * on from both sides: a network sees how, and is shown the compact ones as fog. Those need texture,
 * which is elsewhere in the picture; the thin ones, filled by then, are known to it. A small
 * picture has no elsewhere: there a network for small pictures fills all.
 */
final class Auto extends HoleFill {
  /** Up to this thickness a part is thin, in pixels: from here on texture looks better. */
  static final double THIN = 6;

  /** Side of a picture that is small. */
  static final int SMALL = 64;

  private final Method small;
  private final Method thin;
  private final Method compact;

  /**
   * @param small for small pictures; closed with this
   * @param thin for thin parts; closed with this
   * @param compact for all others; closed with this
   */
  Auto(Method small, Method thin, Method compact) {
    this.small = small;
    this.thin = thin;
    this.compact = compact;
  }

  @Override
  protected void paint(Image image, Mask hole, Progress progress) {
    if (isSmall(hole)) {
      hole.paste(small.inpainter().inpaint(image, hole, progress), image);
      return;
    }
    Parts parts = Parts.of(hole);
    Mask narrow = parts.where(Auto::isThin);
    Mask wide = parts.where(part -> !isThin(part));
    double share = narrow.area() / (double) hole.area();
    if (narrow.area() > 0) {
      Image shown = wide.area() > 0 ? fog(image, hole, wide, progress.part(0, 0)) : image;
      narrow.paste(thin.inpainter().inpaint(shown, narrow, progress.part(0, share)), image);
    }
    if (wide.area() > 0) {
      wide.paste(compact.inpainter().inpaint(image, wide, progress.part(share, 1)), image);
    }
  }

  private static Image fog(Image image, Mask hole, Mask wide, Progress progress) {
    return wide.composite(image, SmoothFill.HARMONIC.inpaint(image, hole, progress));
  }

  private static boolean isSmall(Mask mask) {
    return Math.max(mask.height(), mask.width()) <= SMALL;
  }

  private static boolean isThin(Part part) {
    return part.thickness() <= THIN;
  }

  @Override
  public Optional<Inpainter> variant(int number) {
    return Optional.of(new Auto(small, thin, compact.variant(number)));
  }

  @Override
  public String plan(Mask mask) {
    if (isSmall(mask)) {
      return mask.area() == 0 ? "" : "a small picture with " + small.name();
    }
    List<Part> parts = Parts.of(mask).list();
    List<String> said = new ArrayList<>();
    say(said, parts.stream().filter(Auto::isThin).toList(), "thin part", "thin parts", thin);
    List<Part> others = parts.stream().filter(part -> !isThin(part)).toList();
    say(said, others, "compact part", "compact parts", compact);
    return String.join(", ", said);
  }

  private static void say(
      List<String> said, List<Part> parts, String one, String many, Method method) {
    if (!parts.isEmpty()) {
      double thickest = parts.stream().mapToDouble(Part::thickness).max().orElseThrow();
      said.add(
          "%d %s (up to %.0f pixels thick) with %s"
              .formatted(parts.size(), parts.size() == 1 ? one : many, thickest, method.name()));
    }
  }

  @Override
  public void close() {
    small.close();
    thin.close();
    compact.close();
  }
}
