package io.github.inpaint4j.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.image.PictureException;
import io.github.inpaint4j.image.PictureReader;
import io.github.inpaint4j.image.SamplePictures;
import io.github.inpaint4j.image.SeveralPictures;
import io.github.inpaint4j.random.Seeded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * {@code MutatedPictures N SEED}: small files of every kind, each changed at random, are read; what
 * comes out must be a picture or a refusal in one sentence. Says what came out how often, and which
 * file took longest; ends with 1 if anything else escaped.
 */
public final class MutatedPictures {
  private static final String GOLDEN = "/io/github/inpaint4j/image/golden/";
  private static final int HEAD = 64;

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> names;
  private final Seeded rng;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private double slowest;
  private String slowestName;
  private int escapes;

  private MutatedPictures(long seed) throws IOException {
    files.putAll(SamplePictures.all());
    files.putAll(SeveralPictures.all());
    new ObjectMapper()
        .readTree(golden("golden.json"))
        .fieldNames()
        .forEachRemaining(name -> files.put(name, golden(name)));
    names = new ArrayList<>(files.keySet());
    rng = Seeded.of(seed);
  }

  private static byte[] golden(String name) {
    try (InputStream in = SamplePictures.class.getResourceAsStream(GOLDEN + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) throws IOException {
    MutatedPictures attack = new MutatedPictures(Long.parseLong(args[1]));
    int count = Integer.parseInt(args[0]);
    for (int i = 0; i < count; i++) {
      attack.next(i);
    }
    System.out.printf(
        Locale.ROOT,
        "%d mutations of %d files: %s; slowest %.2f s (%s); %d escapes%n",
        count,
        attack.names.size(),
        attack.outcomes,
        attack.slowest,
        attack.slowestName,
        attack.escapes);
    System.exit(attack.escapes == 0 ? 0 : 1);
  }

  private void next(int number) {
    String name = names.get(rng.nextInt(names.size()));
    byte[] mutated = files.get(name).clone();
    for (int i = rng.nextInt(3); i >= 0; i--) {
      mutated = mutated(mutated);
    }
    String what = number + ": " + name;
    long start = System.nanoTime();
    String outcome = outcome(mutated, what);
    double seconds = (System.nanoTime() - start) / 1e9;
    outcomes.merge(outcome, 1, Integer::sum);
    if (seconds > slowest) {
      slowest = seconds;
      slowestName = what;
    }
  }

  private String outcome(byte[] file, String what) {
    try {
      PictureReader.DEFAULT.read(file, "x");
      return "picture";
    } catch (PictureException e) {
      if (e.getMessage().matches("x [^\\n]+\\.")) {
        return e.reason().name().toLowerCase(Locale.ROOT);
      }
      return escaped(what, e);
    } catch (Throwable e) {
      return escaped(what, e);
    }
  }

  private String escaped(String what, Throwable e) {
    System.out.println(what + " " + e);
    escapes++;
    return "escape";
  }

  private byte[] mutated(byte[] file) {
    if (file.length == 0) {
      return random(HEAD);
    }
    int at = rng.nextInt(file.length);
    int early = rng.nextInt(Math.min(HEAD, file.length));
    return switch (rng.nextInt(8)) {
      case 0 -> changed(file, (f, i) -> f[i] ^= (byte) (1 << rng.nextInt(8)), at);
      case 1 -> changed(file, (f, i) -> f[i] = (byte) rng.nextInt(256), early);
      case 2 -> changed(file, (f, i) -> f[i] = (byte) (rng.nextInt(2) == 0 ? 0xff : 0), at);
      case 3 -> Arrays.copyOf(file, Math.max(1, at));
      case 4 -> joined(file, at, random(1 + rng.nextInt(40)), at);
      case 5 -> joined(file, at, new byte[0], Math.min(file.length, at + 1 + rng.nextInt(20)));
      case 6 -> {
        byte[] other = files.get(names.get(rng.nextInt(names.size())));
        int from = rng.nextInt(other.length);
        yield joined(file, at, Arrays.copyOfRange(other, from, other.length), file.length);
      }
      default -> changed(changed(file, MutatedPictures::more, at), MutatedPictures::more, early);
    };
  }

  private static void more(byte[] file, int at) {
    file[at] += 1;
  }

  private static byte[] changed(byte[] file, BiConsumer<byte[], Integer> change, int at) {
    change.accept(file, at);
    return file;
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) rng.nextInt(256);
    }
    return bytes;
  }

  /** The file up to a place, something else, and the file from another place on. */
  private static byte[] joined(byte[] file, int to, byte[] part, int from) {
    byte[] joined = Arrays.copyOf(file, to + part.length + file.length - from);
    System.arraycopy(part, 0, joined, to, part.length);
    System.arraycopy(file, from, joined, to + part.length, file.length - from);
    return joined;
  }
}
