/**
 * A front that enters a hole from its border, nearest pixels first: the fills of Telea and of
 * Navier-Stokes are a {@link io.github.inpaint4j.fill.march.MarchingFill} with a {@link
 * io.github.inpaint4j.fill.march.Rule} each.
 */
@NullMarked
package io.github.inpaint4j.fill.march;

import org.jspecify.annotations.NullMarked;
