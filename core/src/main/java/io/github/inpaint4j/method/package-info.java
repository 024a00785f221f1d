/**
 * Fills by name, for files: {@link io.github.inpaint4j.method.Methods} opens a {@link
 * io.github.inpaint4j.method.Method} (classical, bundled or of a run), {@link
 * io.github.inpaint4j.method.Restoration} fills a picture's file with it.
 */
@NullMarked
package io.github.inpaint4j.method;

import org.jspecify.annotations.NullMarked;
