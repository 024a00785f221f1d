package io.github.inpaint4j.fill.march;

import io.github.inpaint4j.image.Image;
import java.util.function.BiFunction;

/** How a pixel of the hole gets its colour from the known ones at most three pixels away. */
enum Rule {
  /**
   * Known pixels count by their distance, by how well they lie in the direction from which the
   * front comes, and by how near in time it reached them; their gradients move the result by a grey
   * level (Telea, An image inpainting technique based on the fast marching method, 2004).
   */
  TELEA(Telea::new),

  /**
   * Known pixels count by their distance and by how well they lie on a line of equal values: lines
   * go on into the hole. What OpenCV makes of Bertalmio, Bertozzi and Sapiro, Navier-Stokes, fluid
   * dynamics, and image and video inpainting, 2001.
   */
  NAVIER_STOKES(NavierStokes::new);

  private final BiFunction<Grid, Image, Painter> painter;

  Rule(BiFunction<Grid, Image, Painter> painter) {
    this.painter = painter;
  }

  Painter painter(Grid grid, Image image) {
    return painter.apply(grid, image);
  }
}
