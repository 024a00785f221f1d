/**
 * Scores of a fill against the truth, by {@link io.github.inpaint4j.metric.Region}: {@link
 * io.github.inpaint4j.metric.Psnr}, {@link io.github.inpaint4j.metric.Ssim} and others. Each is a
 * sum over pictures.
 */
package io.github.inpaint4j.metric;
