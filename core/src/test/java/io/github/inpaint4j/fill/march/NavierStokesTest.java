package io.github.inpaint4j.fill.march;

import io.github.inpaint4j.fill.Inpainter;

class NavierStokesTest extends MarchingFillContract {
  @Override
  protected Inpainter inpainter() {
    return MarchingFill.NAVIER_STOKES;
  }

  @Override
  protected String golden() {
    return "navier-stokes";
  }
}
