/**
 * The command line: {@link io.github.inpaint4j.app.Main} parses, calls the other modules and
 * prints.
 */
package io.github.inpaint4j.app;
