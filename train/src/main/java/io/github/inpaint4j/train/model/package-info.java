/**
 * Networks: one file per architecture, presets by name in {@link
 * io.github.inpaint4j.train.model.Models}. A {@link io.github.inpaint4j.train.model.Network} runs,
 * trains and writes itself as ONNX.
 */
package io.github.inpaint4j.train.model;
