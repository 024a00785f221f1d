/**
 * The still pictures of VP8 (RFC 6386), which are what lossy WebP holds; the same samples as
 * libwebp's, bit for bit. docs/decisions/0040-own-vp8.md says why.
 */
@NullMarked
package io.github.inpaint4j.image.vp8;

import org.jspecify.annotations.NullMarked;
