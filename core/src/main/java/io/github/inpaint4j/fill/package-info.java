/**
 * Fills of holes: an {@link io.github.inpaint4j.fill.Inpainter} makes an image from an image and a
 * mask; known pixels come back bit for bit, and what lies under the hole never changes a fill.
 * {@link io.github.inpaint4j.fill.HoleFill} is the door that every fill goes through; the classical
 * ones that need no search are here.
 */
@NullMarked
package io.github.inpaint4j.fill;

import org.jspecify.annotations.NullMarked;
