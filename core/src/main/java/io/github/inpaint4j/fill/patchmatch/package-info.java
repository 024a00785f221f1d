/**
 * Texture from elsewhere in the picture: {@link io.github.inpaint4j.fill.patchmatch.PatchMatch},
 * after Barnes et al. 2009, Wexler et al. 2007 and Darabi et al. 2012.
 */
@NullMarked
package io.github.inpaint4j.fill.patchmatch;

import org.jspecify.annotations.NullMarked;
