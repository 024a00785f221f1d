/**
 * Files that are there completely or not at all: {@link io.github.inpaint4j.files.AtomicFile}; and
 * what they are known by: {@link io.github.inpaint4j.files.Sha256}.
 */
@NullMarked
package io.github.inpaint4j.files;

import org.jspecify.annotations.NullMarked;
