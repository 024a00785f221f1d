/**
 * Trained networks through ONNX Runtime, and nobody else sees it. {@link
 * io.github.inpaint4j.fill.network.Contract} says how a picture and a mask become tensors and back,
 * {@link io.github.inpaint4j.fill.network.OnnxInpainter} runs a file, {@link
 * io.github.inpaint4j.fill.network.Tiled} takes pictures larger than the network.
 */
package io.github.inpaint4j.fill.network;
