/**
 * Random numbers that are part of the contract: the same seed, the same bits. {@link
 * io.github.inpaint4j.random.Seeded}
 */
@NullMarked
package io.github.inpaint4j.random;

import org.jspecify.annotations.NullMarked;
