/**
 * What this is a version of: {@link io.github.inpaint4j.Version}. Everything else is in the
 * packages below.
 */
@NullMarked
package io.github.inpaint4j;

import org.jspecify.annotations.NullMarked;
