/**
 * What a training makes small: an {@link io.github.inpaint4j.train.loss.Objective} is a sum of
 * terms, each a {@link io.github.inpaint4j.train.loss.Loss}, made by name by {@link
 * io.github.inpaint4j.train.loss.Losses}. All are pure but the adversarial one, which learns.
 */
package io.github.inpaint4j.train.loss;
