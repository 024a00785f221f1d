package io.github.inpaint4j.fill;

class BiharmonicTest extends InpainterContract {
  @Override
  protected Inpainter inpainter() {
    return SmoothFill.BIHARMONIC;
  }
}
