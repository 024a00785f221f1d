/**
 * What other jars on the class path bring: {@link io.github.inpaint4j.plugin.Plugins}. Which doors
 * there are: docs/extending.md.
 */
@NullMarked
package io.github.inpaint4j.plugin;

import org.jspecify.annotations.NullMarked;
