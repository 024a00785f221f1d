/**
 * Pictures to train and measure on: an {@link io.github.inpaint4j.data.ImageSource} by index
 * (CIFAR-10, a folder, synthetic ones), a {@link io.github.inpaint4j.data.DataSet} with its
 * held-out part, and downloads that are checked.
 */
package io.github.inpaint4j.data;
