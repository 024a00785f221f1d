/**
 * The page and the REST service: a {@link io.github.inpaint4j.serve.Server} is started with {@link
 * io.github.inpaint4j.serve.Setup} and {@link io.github.inpaint4j.serve.Limits}. Nothing else here
 * is for others.
 */
package io.github.inpaint4j.serve;
