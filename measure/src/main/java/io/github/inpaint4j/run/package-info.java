/**
 * The format of a run folder, read by all and written by trainings: {@link
 * io.github.inpaint4j.run.RunFolder}.
 */
package io.github.inpaint4j.run;
