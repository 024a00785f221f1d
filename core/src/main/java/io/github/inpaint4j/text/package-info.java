/** What is said to people, in their language. */
@NullMarked
package io.github.inpaint4j.text;

import org.jspecify.annotations.NullMarked;
