/**
 * What is done to a fill at its border: a {@link io.github.inpaint4j.finish.Finish} by name, and a
 * fill with it, {@link io.github.inpaint4j.finish.Finished}.
 */
@NullMarked
package io.github.inpaint4j.finish;

import org.jspecify.annotations.NullMarked;
