/**
 * How far long work is, and whether it is still wanted: {@link
 * io.github.inpaint4j.progress.Progress}.
 */
@NullMarked
package io.github.inpaint4j.progress;

import org.jspecify.annotations.NullMarked;
