package io.github.inpaint4j.run;

/**
 * What comes out of one stage of a network.
 *
 * @param label what the stage does
 */
public record Stage(String label, int channels, int height, int width) {}
