package io.github.inpaint4j.method;

import io.github.inpaint4j.fill.HoleFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.Parts;
import io.github.inpaint4j.mask.Parts.Part;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Fills each connected part of a hole with what suits it. Thin ones (scratches, dust, writing) go
 * on from both sides: a network sees how. Compact ones need texture, which is elsewhere in the
 * picture; the thin ones, filled by then, are known to it. A picture that is hardly larger than
 * what the network was trained on has no elsewhere: there the network fills all.
 */
final class Auto extends HoleFill {
  /** Up to this thickness a part is thin, in pixels: from here on texture looks better. */
  static final double THIN = 6;

  /** Side of a picture that is small. */
  static final int SMALL = 64;

  private final Method thin;
  private final Method compact;

  /**
   * @param thin for thin parts and small pictures; closed with this
   * @param compact for all others; closed with this
   */
  Auto(Method thin, Method compact) {
    this.thin = thin;
    this.compact = compact;
  }

  @Override
  protected void paint(Image image, Mask hole, Progress progress) {
    Parts parts = Parts.of(hole);
    Mask narrow = parts.where(isThin(hole));
    Mask wide = parts.where(isThin(hole).negate());
    double share = narrow.area() / (double) hole.area();
    if (narrow.area() > 0) {
      narrow.paste(thin.inpainter().inpaint(image, hole, progress.part(0, share)), image);
    }
    if (wide.area() > 0) {
      wide.paste(compact.inpainter().inpaint(image, wide, progress.part(share, 1)), image);
    }
  }

  private static Predicate<Part> isThin(Mask mask) {
    boolean small = Math.max(mask.height(), mask.width()) <= SMALL;
    return part -> small || part.thickness() <= THIN;
  }

  @Override
  public String plan(Mask mask) {
    List<Part> parts = Parts.of(mask).list();
    List<String> said = new ArrayList<>();
    say(said, parts.stream().filter(isThin(mask)).toList(), "thin", thin);
    say(said, parts.stream().filter(isThin(mask).negate()).toList(), "compact", compact);
    return String.join(", ", said);
  }

  private static void say(List<String> said, List<Part> parts, String kind, Method method) {
    if (!parts.isEmpty()) {
      double thickest = parts.stream().mapToDouble(Part::thickness).max().orElseThrow();
      said.add(
          "%d %s %s (up to %.0f pixels thick) with %s"
              .formatted(
                  parts.size(),
                  kind,
                  parts.size() == 1 ? "part" : "parts",
                  thickest,
                  method.name()));
    }
  }

  @Override
  public void close() {
    thin.close();
    compact.close();
  }
}
