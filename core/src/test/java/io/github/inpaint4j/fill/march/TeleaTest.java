package io.github.inpaint4j.fill.march;

import io.github.inpaint4j.fill.Inpainter;

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
