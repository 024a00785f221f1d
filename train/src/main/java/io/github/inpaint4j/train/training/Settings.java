package io.github.inpaint4j.train.training;

import io.github.inpaint4j.corrupt.Corruption;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a run was asked to do, completely: the same settings and the same data give the same
 * weights. The defaults are the paper's.
 *
 * @param model a preset of {@code Models}
 * @param data a name, a folder or an archive
 * @param skipUnreadable true if pictures of {@code data} that cannot be read are left out
 * @param protocol where validation images come from
 * @param masks a name of {@code MaskSet}
 * @param corruption of what is inside the masks; null = holes, as in runs before there were others
 * @param epochs at most
 * @param batchSize images per step
 * @param seed of weights, masks, order and split
 * @param learningRate the highest
 * @param epsilon of Adam
 * @param patience epochs without a better validation loss before training stops
 * @param limit training images at most; 0 = all
 * @param threads of the computation; the same number gives the same bits
 * @param recipe how it learns
 * @param size of the crops of photographs, in pixels; 0 = no crops, pictures of 32x32
 * @param crops of each photograph in an epoch; 0 = 1
 * @param init model file whose weights it begins with; null = random weights
 */
public record Settings(
    String model,
    String data,
    boolean skipUnreadable,
    Validation protocol,
    String masks,
    Corruption corruption,
    int epochs,
    int batchSize,
    long seed,
    double learningRate,
    double epsilon,
    int patience,
    int limit,
    int threads,
    Recipe recipe,
    int size,
    int crops,
    String init) {

  /** The paper's, but that its test images are kept for the end. */
  public static final Settings PAPER =
      new Settings(
          "paper",
          "cifar10",
          false,
          Validation.held_out,
          "paper",
          Corruption.MASK,
          40,
          128,
          1,
          1e-3,
          1e-7,
          5,
          0,
          Runtime.getRuntime().availableProcessors(),
          Recipe.PAPER,
          0,
          1,
          null);

  /** Where the validation images come from. */
  public enum Validation {
    /** As the paper's authors did: validates, and so selects, on the masked test images. */
    paper,
    /** 5,000 training images, held out by seed; the test images are kept for the end. */
    held_out;

    public String description() {
      return this == paper
          ? "paper protocol: validates on the masked test images, as the authors did"
          : "held-out protocol: validates on training images held out by seed; test images are"
              + " kept for the end";
    }
  }

  public Settings {
    Objects.requireNonNull(recipe, "recipe");
    corruption = corruption == null ? Corruption.MASK : corruption;
    crops = Math.max(1, crops);
    positive("epochs", epochs);
    positive("batch size", batchSize);
    positive("patience", patience);
    positive("threads", threads);
    if (!(learningRate > 0) || learningRate > 10) {
      throw new IllegalArgumentException("learning rate must be in (0, 10], got " + learningRate);
    }
    if (limit < 0) {
      throw new IllegalArgumentException("limit must not be negative, got " + limit);
    }
  }

  private static void positive(String name, int value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be positive, got " + value);
    }
  }

  /** How many steps an epoch of so many pictures has. */
  int batches(int images) {
    return (images + batchSize - 1) / batchSize;
  }

  /** The same, but for what is changed: {@code settings.with(s -> s.epochs = 10)}. */
  public Settings with(Consumer<Draft> changes) {
    Draft draft = new Draft(this);
    changes.accept(draft);
    return draft.settings();
  }

  /** Settings in the making, the only ones whose values change. */
  public static final class Draft {
    public String model;
    public String data;
    public boolean skipUnreadable;
    public Validation protocol;
    public String masks;
    public Corruption corruption;
    public int epochs;
    public int batchSize;
    public long seed;
    public double learningRate;
    public double epsilon;
    public int patience;
    public int limit;
    public int threads;
    public Recipe recipe;
    public int size;
    public int crops;
    public String init;

    private Draft(Settings from) {
      model = from.model;
      data = from.data;
      skipUnreadable = from.skipUnreadable;
      protocol = from.protocol;
      masks = from.masks;
      corruption = from.corruption;
      epochs = from.epochs;
      batchSize = from.batchSize;
      seed = from.seed;
      learningRate = from.learningRate;
      epsilon = from.epsilon;
      patience = from.patience;
      limit = from.limit;
      threads = from.threads;
      recipe = from.recipe;
      size = from.size;
      crops = from.crops;
      init = from.init;
    }

    private Settings settings() {
      return new Settings(
          model,
          data,
          skipUnreadable,
          protocol,
          masks,
          corruption,
          epochs,
          batchSize,
          seed,
          learningRate,
          epsilon,
          patience,
          limit,
          threads,
          recipe,
          size,
          crops,
          init);
    }
  }
}
