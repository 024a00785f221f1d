package io.github.inpaint4j.fill;

class BiharmonicTest extends SmoothFillContract {
  @Override
  protected SmoothFill inpainter() {
    return SmoothFill.BIHARMONIC;
  }

  @Override
  protected String golden() {
    return "biharmonic";
  }
}
