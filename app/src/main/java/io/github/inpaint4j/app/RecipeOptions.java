package io.github.inpaint4j.app;

import io.github.inpaint4j.train.loss.Losses;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.training.Recipe;
import io.github.inpaint4j.train.training.Schedule;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a network learns: a recipe, and what of it is to be otherwise. */
final class RecipeOptions {
  private enum Name {
    PAPER,
    STRONG
  }

  @Option(
      names = "--recipe",
      paramLabel = "paper|strong",
      description =
          "How it learns. paper: as the paper says. strong: squared error inside the hole, Muon,"
              + " warm-up and trapezoid schedule, clipping, averaged weights, flips, and bfloat16 where"
              + " the processor has it. Default: paper for the paper's network, strong for others.")
  private Name recipe;

  @Option(
      names = "--loss",
      paramLabel = "LOSS",
      completionCandidates = LossNames.class,
      description = "${COMPLETION-CANDIDATES}, or a sum of them with weights: hole-l1+0.1*ssim.")
  private String loss;

  @Option(
      names = "--optimizer",
      paramLabel = "adam|muon",
      description = "What takes the steps. Default: the recipe's.")
  private Recipe.Optimizer optimizer;

  @Option(names = "--weight-decay", paramLabel = "RATE", description = "Decoupled from Adam.")
  private Double weightDecay;

  @Option(names = "--clip", paramLabel = "NORM", description = "Of all gradients together; 0 = no.")
  private Double clip;

  @Option(
      names = "--average",
      paramLabel = "DECAY",
      description = "Of the moving average of the weights; 0 = none.")
  private Double average;

  @Option(
      names = "--warmup",
      paramLabel = "STEPS",
      description =
          "Learning rate rises from zero. Default: strong's 500, but not more than a tenth of the"
              + " training.")
  private Integer warmup;

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      completionCandidates = ScheduleNames.class,
      converter = Schedules.class,
      description = "How the learning rate goes on after the warm-up: ${COMPLETION-CANDIDATES}.")
  private Schedule schedule;

  @Option(names = "--flips", negatable = true, description = "Mirror half of the pictures.")
  private Boolean flips;

  @Option(
      names = "--precision",
      paramLabel = "float32|bfloat16",
      description = "Of the layers. float32 gives the same bits on every machine.")
  private Precision precision;

  /** By its name. */
  static final class Schedules implements ITypeConverter<Schedule> {
    @Override
    public Schedule convert(String name) {
      try {
        return Schedule.named(name);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** For the help and for completion in a shell. */
  static final class ScheduleNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Schedule.names().iterator();
    }
  }

  /** For the help and for completion in a shell. */
  static final class LossNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Losses.names().iterator();
    }
  }

  /** True if the warm-up is not the recipe's own. */
  boolean asksForWarmup() {
    return warmup != null;
  }

  /** For a network of this name. */
  Recipe of(String model) {
    Name name = recipe != null ? recipe : model.equals("paper") ? Name.PAPER : Name.STRONG;
    Recipe base = name == Name.PAPER ? Recipe.PAPER : Recipe.STRONG;
    return new Recipe(
        or(loss, base.loss()),
        or(optimizer, base.optimizer()),
        or(weightDecay, base.weightDecay()),
        or(clip, base.clip()),
        or(average, base.average()),
        or(warmup, base.warmup()),
        or(schedule, base.schedule()),
        or(flips, base.flips()),
        or(precision, base.precision()));
  }

  private static <T> T or(T asked, T otherwise) {
    return asked != null ? asked : otherwise;
  }
}
