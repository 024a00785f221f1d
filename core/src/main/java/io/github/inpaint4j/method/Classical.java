package io.github.inpaint4j.method;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.Mean;
import io.github.inpaint4j.fill.Nearest;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.fill.march.MarchingFill;
import io.github.inpaint4j.fill.patchmatch.PatchMatch;
import io.github.inpaint4j.finish.Finish;
import io.github.inpaint4j.finish.Finished;
import io.github.inpaint4j.threads.Threads;
import java.util.List;

/** A fill that comes along and was never trained. */
record Classical(String name, String purpose, Inpainter fill) implements Fill {
  static final List<Fill> ALL =
      List.of(
          new Classical("mean", "one colour: the mean of what is known", new Mean()),
          new Classical("nearest", "the colour of the nearest known pixel", new Nearest()),
          new Classical(
              "harmonic", "smooth, with creases at the hole's border", SmoothFill.HARMONIC),
          new Classical(
              "biharmonic", "smooth, shading goes on into the hole", SmoothFill.BIHARMONIC),
          new Classical("telea", "fast, from the border inwards", MarchingFill.TELEA),
          new Classical(
              "navier-stokes", "fast, edges go on into the hole", MarchingFill.NAVIER_STOKES),
          new Classical(
              "patchmatch",
              "texture from elsewhere in the picture, for large holes in photographs",
              new Finished(new PatchMatch(), Finish.POISSON)));

  @Override
  public Inpainter open(Threads threads) {
    return fill;
  }
}
