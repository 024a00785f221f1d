/**
 * Timings in pairs, of our own variants and against other systems, whose side is Python; and
 * attacks that take too long for a test: mutated files, kills, hours of load. Each class is a
 * program of its own, run by {@code bench/run}.
 */
package io.github.inpaint4j.bench;
