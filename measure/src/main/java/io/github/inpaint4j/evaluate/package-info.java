/**
 * Methods on frozen masks: an {@link io.github.inpaint4j.evaluate.Evaluation} gives a {@link
 * io.github.inpaint4j.evaluate.Score} with an interval for each, and a {@link
 * io.github.inpaint4j.evaluate.Verdict} in words.
 */
package io.github.inpaint4j.evaluate;
