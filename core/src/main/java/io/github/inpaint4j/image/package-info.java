/**
 * Pictures: {@link io.github.inpaint4j.image.Image} has planar samples in [0,1] and is what fills
 * work on; {@link io.github.inpaint4j.image.Picture} has a file's own samples and what it says
 * beside them, and reads and writes them safely.
 */
@NullMarked
package io.github.inpaint4j.image;

import org.jspecify.annotations.NullMarked;
