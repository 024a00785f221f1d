package io.github.inpaint4j.report;

import io.github.inpaint4j.run.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the stages of a network are drawn: from left to right; with skips, the smaller the picture
 * the deeper, so that what goes down and comes up is a U.
 */
final class DiagramLayout {
  private static final int LEFT = 30;
  private static final int TALLEST = 150;
  private static final int SMALLEST = 20;
  private static final int WIDEST = 60; // of a box
  private static final int GAP = 40; // to the next in a row, for an arrow
  private static final int DOWN = 26; // to the next in another row
  private static final int TEXT = 92; // below a box
  private static final int ARC = 36; // above it
  private static final int JOIN = 22;
  private static final Pattern CHANNELS = Pattern.compile("\\d+ channels");

  /**
   * A stage, or equal ones in a row.
   *
   * @param x of its left edge
   * @param middle the height at which arrows run
   * @param from where a skip that ends here begins, or null
   * @param lines what it does
   */
  record StagePlace(
      Stage stage,
      int x,
      int middle,
      int width,
      int height,
      int level,
      StagePlace from,
      List<String> lines) {
    boolean isJoin() {
      return from != null;
    }

    int right() {
      return x + width;
    }

    int top() {
      return middle - height / 2;
    }

    int bottom() {
      return top() + height;
    }
  }

  private final List<Stage> stages;
  private final int[] heights; // of pictures, falling: one for each level
  private final boolean deep;
  private final int[] free; // of every row, where the next may begin
  private final List<StagePlace> places = new ArrayList<>();
  private final StagePlace[] ofStage;

  private DiagramLayout(List<Stage> stages) {
    this.stages = stages;
    heights = stages.stream().mapToInt(s -> -s.height()).distinct().sorted().map(h -> -h).toArray();
    deep = stages.stream().anyMatch(s -> s.back() > 0);
    free = new int[heights.length];
    ofStage = new StagePlace[stages.size()];
  }

  static List<StagePlace> of(List<Stage> stages) {
    DiagramLayout layout = new DiagramLayout(stages);
    layout.place();
    return layout.places;
  }

  private void place() {
    for (int i = 0; i < stages.size(); ) {
      int count = equalFrom(i);
      StagePlace next = place(i, count);
      places.add(next);
      Arrays.fill(ofStage, i, i + count, next);
      free[next.level()] = next.x() + taken(next) + GAP;
      i += count;
    }
  }

  /** How many stages in a row are this one again, so that no skip begins among them. */
  private int equalFrom(int i) {
    int end = i + 1;
    while (end < stages.size()
        && stages.get(end).equals(stages.get(i))
        && stages.get(i).back() == 0) {
      end++;
    }
    return end - i;
  }

  private StagePlace place(int i, int count) {
    Stage stage = stages.get(i);
    int level = level(stage);
    int width = stage.back() > 0 ? JOIN : width(stage);
    int height = stage.back() > 0 ? JOIN : height(level);
    StagePlace from = stage.back() > 0 ? ofStage[i - stage.back()] : null;
    int x = Math.max(free[level], after(level, width));
    return new StagePlace(stage, x, middle(level), width, height, level, from, lines(stage, count));
  }

  /** Behind the place before this one; the arrow down to it runs beside that one's text. */
  private int after(int level, int width) {
    if (places.isEmpty()) {
      return LEFT;
    }
    StagePlace before = places.get(places.size() - 1);
    int text = before.x() + taken(before);
    if (before.level() == level || middle(before.level()) == middle(level)) {
      return text + GAP;
    }
    return level > before.level()
        ? Math.max(before.right() + DOWN, text + 8 - width / 2)
        : before.right() + DOWN + GAP / 2;
  }

  private static int taken(StagePlace place) {
    return Math.max(place.width() + 10, Figures.widest(place.lines().stream(), Figures.SMALL));
  }

  private int level(Stage stage) {
    return IntStream.range(0, heights.length)
        .filter(l -> heights[l] == stage.height())
        .findFirst()
        .orElseThrow();
  }

  private int width(Stage stage) {
    double most = stages.stream().mapToInt(Stage::channels).max().orElse(1);
    return 8 + (int) (WIDEST * stage.channels() / most);
  }

  private int height(int level) {
    int tallest = deep ? TALLEST / 2 : TALLEST;
    return Math.max(SMALLEST, tallest * heights[level] / heights[0]);
  }

  private int middle(int level) {
    int y = ARC + height(0) / 2;
    for (int l = 1; deep && l <= level; l++) {
      y += height(l - 1) / 2 + TEXT + ARC + height(l) / 2;
    }
    return y;
  }

  /** Of the whole drawing, below its title. */
  static int bottom(List<StagePlace> places) {
    return places.stream().mapToInt(StagePlace::bottom).max().orElse(0) + TEXT;
  }

  static int right(List<StagePlace> places) {
    return places.stream().mapToInt(place -> place.x() + taken(place)).max().orElse(0) + LEFT;
  }

  /** The shape, then what makes it; of how many channels it is the shape says already. */
  private static List<String> lines(Stage stage, int count) {
    if (stage.back() > 0) {
      return List.of(shape(stage));
    }
    List<String> does =
        new ArrayList<>(
            Stream.of(stage.label().split("; "))
                .filter(part -> !CHANNELS.matcher(part).matches())
                .toList());
    if (count > 1) {
      does.set(0, count + " × " + does.get(0));
    }
    return Stream.concat(Stream.of(shape(stage)), does.stream()).toList();
  }

  private static String shape(Stage stage) {
    return "%d × %d × %d".formatted(stage.channels(), stage.height(), stage.width());
  }
}
