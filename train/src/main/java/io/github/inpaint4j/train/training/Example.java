package io.github.inpaint4j.train.training;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;

/** A picture and its hole. */
record Example(Image image, Mask mask) {}
