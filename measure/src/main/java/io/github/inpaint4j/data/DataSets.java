package io.github.inpaint4j.data;

import io.github.inpaint4j.plugin.Plugins;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Data sets by name: those that come along, and those of jars on the class path. */
public final class DataSets {
  private static final List<DataSetFamily> OURS = List.of(new Cifar10Family(), new Leaves());

  private DataSets() {}

  /** The names that {@code --data} knows. */
  public static List<String> names() {
    return names(all());
  }

  private static List<String> names(List<DataSetFamily> families) {
    return families.stream().map(DataSetFamily::name).toList();
  }

  private static List<DataSetFamily> all() {
    List<DataSetFamily> found =
        Plugins.load(DataSetFamily.class, "data set", DataSetFamily::name, names(OURS));
    return Stream.concat(OURS.stream(), found.stream()).toList();
  }

  /** A family, and which of it is asked for. */
  record Named(DataSetFamily family, String which) {
    DataSet open(int side) throws IOException {
      return family.open(which, side);
    }

    ImageSource openTest(int side) throws IOException {
      return family.openTest(which, side);
    }
  }

  /** Nothing if {@code data} is no such name, but a path. */
  static Optional<Named> named(String data) {
    String name = data.split(":", 2)[0];
    String which = data.substring(Math.min(data.length(), name.length() + 1));
    return all().stream()
        .filter(family -> family.name().equals(name))
        .findFirst()
        .map(family -> new Named(family, which));
  }

  private static void requireOne(String name, String which) {
    if (!which.isEmpty()) {
      throw new IllegalArgumentException(
          "there is one %s, and none called '%s'".formatted(name, which));
    }
  }

  /** CIFAR-10, wherever it is on this machine. */
  private static final class Cifar10Family implements DataSetFamily {
    @Override
    public String name() {
      return "cifar10";
    }

    @Override
    public DataSet open(String which, int side) throws IOException {
      return DataSet.cifar10(at(which));
    }

    @Override
    public ImageSource openTest(String which, int side) throws IOException {
      return Cifar10.readTest(at(which));
    }

    private Path at(String which) throws IOException {
      requireOne(name(), which);
      return Cifar10.find().orElseThrow(() -> new FileNotFoundException(DataSet.NO_CIFAR10));
    }
  }

  /** Synthetic pictures. */
  private static final class Leaves implements DataSetFamily {
    private static final int TRAINING = 20_000;
    private static final int TEST = 2_000;

    @Override
    public String name() {
      return "deadleaves";
    }

    @Override
    public DataSet open(String which, int side) {
      requireOne(name(), which);
      return new DataSet(
          "DeadLeaves (synthetic)",
          new DeadLeaves(1, TRAINING, side, side),
          new DeadLeaves(2, TEST, side, side));
    }
  }
}
