/** Finds what is damaged: a picture in, how likely each of its pixels is damaged out. */
@NullMarked
package io.github.inpaint4j.detect;

import org.jspecify.annotations.NullMarked;
