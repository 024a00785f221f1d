/**
 * Layers: a {@link io.github.inpaint4j.train.nn.Layer} runs itself on libtorch and writes itself as
 * ONNX. Tensors are (N, channels, height, width).
 */
package io.github.inpaint4j.train.nn;
