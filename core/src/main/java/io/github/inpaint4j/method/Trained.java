package io.github.inpaint4j.method;

import io.github.inpaint4j.fill.network.Size;
import java.util.Optional;

/**
 * What a network learned from.
 *
 * @param data in words, for people
 * @param size of the pictures it fills, if it fills others in tiles of it
 */
public record Trained(String data, Optional<Size> size) {}
