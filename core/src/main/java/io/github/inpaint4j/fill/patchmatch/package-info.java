/**
 * Texture from elsewhere in the picture: {@link io.github.inpaint4j.fill.patchmatch.PatchMatch},
 * after Barnes et al. 2009 and Wexler et al. 2007.
 */
package io.github.inpaint4j.fill.patchmatch;
