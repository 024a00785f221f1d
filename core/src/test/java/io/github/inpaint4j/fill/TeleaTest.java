package io.github.inpaint4j.fill;

class TeleaTest extends MarchingFillContract {
  @Override
  protected Inpainter inpainter() {
    return MarchingFill.TELEA;
  }

  @Override
  protected String golden() {
    return "telea";
  }
}
