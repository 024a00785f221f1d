package io.github.inpaint4j.app;

import io.github.inpaint4j.train.training.Recipe;
import io.github.inpaint4j.train.training.Settings;
import java.util.Locale;

/** The command line that does a training again. */
final class TrainLine {
  private TrainLine() {}

  static String of(Settings s) {
    return "./inpaint train --model %s --data %s%s --protocol %s %s --epochs %d"
            .formatted(
                s.model(),
                s.data(),
                s.skipUnreadable() ? " --skip-unreadable" : "",
                s.protocol().name().replace('_', '-'),
                damage(s),
                s.epochs())
        + " --batch-size %d --learning-rate %s --patience %d --seed %d --limit %d --threads %d"
            .formatted(
                s.batchSize(), s.learningRate(), s.patience(), s.seed(), s.limit(), s.threads())
        + (s.size() > 0 ? " --size %d --crops %d".formatted(s.size(), s.crops()) : "")
        + (s.init() != null ? " --init " + s.init() : "")
        + (s.recipe().equals(Recipe.PAPER) ? "" : " " + of(s.recipe()));
  }

  private static String damage(Settings s) {
    return s.corruption().holes()
        ? "--masks " + s.masks()
        : "--corruption %s --strength %s"
            .formatted(s.corruption().kind().word(), s.corruption().strength());
  }

  /** The options that ask for a recipe. */
  static String of(Recipe recipe) {
    return "--loss %s --optimizer %s --weight-decay %s --clip %s --average %s --warmup %d --schedule %s"
            .formatted(
                recipe.loss(),
                lowerCase(recipe.optimizer()),
                recipe.weightDecay(),
                recipe.clip(),
                recipe.average(),
                recipe.warmup(),
                recipe.schedule().name())
        + (recipe.flips() ? " --flips" : " --no-flips")
        + " --precision "
        + lowerCase(recipe.precision());
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
