/**
 * The only package that knows JavaCPP: starting libtorch, freeing tensors ({@link
 * io.github.inpaint4j.train.torch.Scope}), precision, and the optimizers {@link
 * io.github.inpaint4j.train.torch.Adam} and {@link io.github.inpaint4j.train.torch.Muon}.
 */
package io.github.inpaint4j.train.torch;
