/**
 * What stands inside a mask: nothing (a hole), noise, blur or JPEG artefacts. {@link
 * io.github.inpaint4j.corrupt.Corruption} says which, and makes it.
 */
@NullMarked
package io.github.inpaint4j.corrupt;

import org.jspecify.annotations.NullMarked;
