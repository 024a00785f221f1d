/**
 * Sparse systems on the pixels of a hole, numbers only: a {@link
 * io.github.inpaint4j.solve.GridSystem} of a {@link io.github.inpaint4j.solve.Stencil} is
 * eliminated by nested dissection, or solved by multigrid where the hole is large.
 */
@NullMarked
package io.github.inpaint4j.solve;

import org.jspecify.annotations.NullMarked;
