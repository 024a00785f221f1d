package io.github.inpaint4j.fill;

class HarmonicTest extends InpainterContract {
  @Override
  protected Inpainter inpainter() {
    return SmoothFill.HARMONIC;
  }
}
