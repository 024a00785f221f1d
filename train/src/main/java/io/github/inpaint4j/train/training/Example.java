package io.github.inpaint4j.train.training;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;

/**
 * What a network sees and should see.
 *
 * @param shown the picture with its hole prefilled
 * @param truth the picture itself
 */
record Example(Image shown, Image truth, Mask mask) {}
