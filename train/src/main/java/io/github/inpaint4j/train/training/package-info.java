/**
 * The loop: {@link io.github.inpaint4j.train.training.Training} begins or resumes a run with its
 * {@link io.github.inpaint4j.train.training.Settings}, tells a {@link
 * io.github.inpaint4j.train.training.TrainingListener}, and leaves a run folder.
 */
package io.github.inpaint4j.train.training;
