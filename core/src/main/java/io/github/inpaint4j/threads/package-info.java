/**
 * How many threads a fill may use: {@link io.github.inpaint4j.threads.Threads}, handed in by who
 * opens a method.
 */
package io.github.inpaint4j.threads;
