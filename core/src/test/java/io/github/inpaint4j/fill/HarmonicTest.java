package io.github.inpaint4j.fill;

class HarmonicTest extends SmoothFillContract {
  @Override
  protected SmoothFill inpainter() {
    return SmoothFill.HARMONIC;
  }

  @Override
  protected String golden() {
    return "harmonic";
  }
}
