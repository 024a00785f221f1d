/**
 * Where the holes are: {@link io.github.inpaint4j.mask.Mask}, 1 = hole, immutable; read from files
 * by {@link io.github.inpaint4j.mask.MaskFiles}, made by a {@link
 * io.github.inpaint4j.mask.MaskGenerator}, and by name and seed from a {@link
 * io.github.inpaint4j.mask.MaskSet}.
 */
@NullMarked
package io.github.inpaint4j.mask;

import org.jspecify.annotations.NullMarked;
