package io.github.inpaint4j.train.training;

import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.data.Repeated;
import io.github.inpaint4j.data.Subset;

/**
 * What a training trains on, and what tells it how good it is. Pictures that are held out are
 * chosen by the seed among all there are, before a limit applies: none is ever trained on, however
 * few pictures a training takes.
 */
public record TrainingData(ImageSource training, ImageSource validation) {
  public static TrainingData of(Settings settings, DataSet data) {
    ImageSource all = data.training();
    int limit = settings.limit() > 0 ? Math.min(settings.limit(), all.size()) : all.size();
    if (settings.protocol() == Settings.Validation.paper) {
      return new TrainingData(views(Subset.first(all, limit), settings), data.test());
    }
    Subset.Split split = Subset.holdOut(all, settings.seed());
    int validation = Math.min(split.validation().size(), Math.max(1, limit / 10));
    return new TrainingData(
        views(Subset.first(split.training(), Math.max(1, limit - validation)), settings),
        Subset.first(split.validation(), validation));
  }

  private static ImageSource views(ImageSource images, Settings settings) {
    return settings.crops() > 1 ? new Repeated(images, settings.crops()) : images;
  }
}
