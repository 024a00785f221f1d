package io.github.inpaint4j.app;

import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.PictureFolder;
import io.github.inpaint4j.progress.Progress;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Does something with every picture of a folder, into another; one that fails does not stop the
 * others.
 *
 * @param what it is, for the bar
 * @param output folder, or null
 * @param masks true if masks are written, which are PNG whatever the picture was
 */
record FolderWork(
    FileWork work, String what, Path input, Path output, WorkOptions options, boolean masks) {
  /** What is done with one. */
  interface FileWork {
    /**
     * @param output file, or null
     * @param overlay file, or null
     */
    void of(Path picture, Path output, Path overlay, Progress progress) throws IOException;
  }

  /** The manifest of what failed, in the output folder; there only if something did. */
  static final String FAILURES = "failures.csv";

  /** Answers the exit code: 1 if any picture failed. */
  int run() throws IOException {
    List<Path> pictures = pictures();
    Map<Path, Path> outputs = targets(pictures, output);
    Map<Path, Path> overlays = targets(pictures, overlay());
    Map<Path, Exception> failures = new LinkedHashMap<>();
    int skipped = 0;
    try (Bar bar = new Bar(what, pictures.size(), "pictures")) {
      for (int i = 0; i < pictures.size(); i++) {
        Path picture = pictures.get(i);
        bar.to(i, input.relativize(picture).toString());
        Path target = toWrite(outputs.get(picture));
        Path shown = toWrite(overlays.get(picture));
        if (target == null && shown == null) {
          skipped++;
        } else {
          attempt(picture, target, shown, failures);
        }
      }
    }
    report(pictures.size(), skipped, failures);
    return failures.isEmpty() ? 0 : 1;
  }

  private Path overlay() {
    return options.overlay();
  }

  private List<Path> pictures() throws IOException {
    PictureFolder folder = PictureFolder.of(input);
    List<Path> pictures = folder.files().stream().filter(this::isInput).toList();
    List<Path> below = folder.below().stream().filter(this::isInput).toList();
    if (options.recursive()) {
      pictures = Stream.concat(pictures.stream(), below.stream()).toList();
    } else if (!below.isEmpty()) {
      Words.say(
          "Note: sub-folders are left out (%d pictures); --recursive takes them, too.",
          below.size());
    }
    if (pictures.isEmpty()) {
      throw new FileNotFoundException("there is no picture in " + input);
    }
    return pictures;
  }

  /** What an earlier run wrote below the input is none. */
  private boolean isInput(Path picture) {
    return Stream.of(output, overlay())
        .filter(Objects::nonNull)
        .filter(folder -> !isSame(folder, input))
        .noneMatch(folder -> absolute(picture).startsWith(absolute(folder)));
  }

  private static boolean isSame(Path one, Path other) {
    return absolute(one).equals(absolute(other));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Where each picture goes; what is there already stops everything, unless an option says how. */
  private Map<Path, Path> targets(List<Path> pictures, Path folder) throws IOException {
    Map<Path, Path> targets = new LinkedHashMap<>();
    if (folder == null) {
      return targets;
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          folder + " is a file; pictures of a folder go into a folder");
    }
    for (Path picture : pictures) {
      Path target = folder.resolve(input.relativize(picture)).resolveSibling(name(picture));
      if (targets.containsValue(target)) {
        throw new IllegalArgumentException(
            "%s would be written for two pictures of %s; rename one".formatted(target, input));
      }
      if (Files.exists(target) && !options.overwrite() && !options.skipExisting()) {
        throw new IOException(
            target
                + " exists already; give --skip-existing to keep it or --overwrite to replace it");
      }
      targets.put(picture, target);
    }
    return targets;
  }

  /** The same name, in its very bytes; .png instead of an ending that cannot be written. */
  private Path name(Path picture) {
    String name = picture.getFileName().toString();
    Format format = Format.ofName(name);
    return (masks ? format == Format.PNG : format.writable())
        ? picture.getFileName()
        : Path.of(name.substring(0, name.lastIndexOf('.')) + ".png");
  }

  /** Null if it is there and to be kept. */
  private Path toWrite(Path target) {
    boolean kept = target != null && options.skipExisting() && Files.exists(target);
    return kept ? null : target;
  }

  private void attempt(Path picture, Path target, Path shown, Map<Path, Exception> failures) {
    try {
      work.of(picture, target, shown, Progress.NONE);
    } catch (CancellationException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      failures.put(picture, e);
    }
  }

  private void report(int pictures, int skipped, Map<Path, Exception> failures) throws IOException {
    Path folder = output != null ? output : overlay();
    Path manifest = folder.resolve(FAILURES);
    Files.deleteIfExists(manifest); // an earlier run's
    int written = pictures - skipped - failures.size();
    Words.say(
        "Wrote %d of %d pictures into %s%s",
        written, pictures, folder, skipped > 0 ? Words.of("; %d were there already", skipped) : "");
    if (!failures.isEmpty()) {
      StringBuilder csv = new StringBuilder("picture,reason\n");
      failures.forEach(
          (p, e) ->
              csv.append(quoted(p)).append(',').append(quoted(Failure.english(e))).append('\n'));
      AtomicFile.write(manifest, csv.toString());
      failures.values().forEach(e -> System.err.println("inpaint: " + Failure.sentence(e)));
      System.err.println(
          "inpaint: " + Words.of("%d pictures failed; see %s.", failures.size(), manifest));
    }
  }

  private static String quoted(Object value) {
    return '"' + value.toString().replace("\"", "\"\"") + '"';
  }
}
