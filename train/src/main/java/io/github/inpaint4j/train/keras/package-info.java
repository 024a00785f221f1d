/**
 * Reads what Keras 3 wrote: {@link io.github.inpaint4j.train.keras.KerasModel}. The only package
 * that knows HDF5.
 */
package io.github.inpaint4j.train.keras;
