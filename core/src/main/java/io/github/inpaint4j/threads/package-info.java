/**
 * How many threads a fill may use: {@link io.github.inpaint4j.threads.Threads}, handed in by who
 * opens a method.
 */
@NullMarked
package io.github.inpaint4j.threads;

import org.jspecify.annotations.NullMarked;
