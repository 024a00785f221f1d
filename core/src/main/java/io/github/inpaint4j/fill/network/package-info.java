/**
 * Trained networks through ONNX Runtime, and nobody else sees it. {@link
 * io.github.inpaint4j.fill.network.Contract} says how a picture and a mask become tensors and back,
 * {@link io.github.inpaint4j.fill.network.Recognition} how that is known of a file, {@link
 * io.github.inpaint4j.fill.network.OnnxInpainter} runs it, {@link
 * io.github.inpaint4j.fill.network.Tiled} takes pictures of any size: in tiles, or what surrounds
 * the hole if the network takes pictures of any size, or large ones.
 */
@NullMarked
package io.github.inpaint4j.fill.network;

import org.jspecify.annotations.NullMarked;
