package io.github.inpaint4j.train.training;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.InpainterContract;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.train.model.Models;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A trained network keeps the promises of every fill. */
class TrainedInpainterTest extends InpainterContract {
  private static final Size SMALL = new Size(32, 32);
  private static OnnxInpainter network;

  @BeforeAll
  static void load() throws IOException {
    network = OnnxInpainter.load(Models.create("paper", SMALL, 1).toOnnx(Map.of()), "paper", 2);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  @Override
  protected Inpainter inpainter() {
    return network;
  }

  @Override
  protected List<Size> sizes() {
    return List.of(new Size(SIDE, SIDE)); // without tiles
  }
}
