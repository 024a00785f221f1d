/**
 * How far long work is, and whether it is still wanted: {@link
 * io.github.inpaint4j.progress.Progress}.
 */
package io.github.inpaint4j.progress;
