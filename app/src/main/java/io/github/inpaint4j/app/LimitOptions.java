package io.github.inpaint4j.app;

import io.github.inpaint4j.serve.Limits;
import picocli.CommandLine.Option;

/** What clients of the service may ask for. */
final class LimitOptions {
  private static final String OR_MEMORY = " Memory (-Xmx) may allow less.";

  @Option(
      names = "--max-body-bytes",
      paramLabel = "N",
      description = "Of a request. Default: 64 MiB." + OR_MEMORY)
  private long bodyBytes = Limits.DEFAULT.bodyBytes();

  @Option(
      names = "--max-pixels",
      paramLabel = "N",
      description = "Of a picture. Default: 50 million." + OR_MEMORY)
  private long pixels = Limits.DEFAULT.pixels();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Pictures filled at the same time. Default: the number of processors.")
  private int workers = Limits.DEFAULT.workers();

  @Option(
      names = "--max-queue",
      paramLabel = "N",
      description = "Requests that may wait; more are told to come again. Default: 32.")
  private int queue = Limits.DEFAULT.queue();

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      description = "Until a request is answered; ten times that for a job. Default: 60.")
  private double deadline = Limits.DEFAULT.deadline();

  Limits limits() {
    return new Limits(bodyBytes, pixels, workers, queue, deadline, Limits.DEFAULT.bodySeconds());
  }
}
