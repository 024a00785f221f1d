package io.github.inpaint4j.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How fast the classical fills are, and whether they give what other systems give: a photograph in
 * turn with scikit-image and OpenCV, CIFAR-10's test pictures, and a large picture in a small heap.
 * Ends with 1 if a target was missed or could not be measured.
 */
public final class Fills {
  private Fills() {}

  public static void main(String[] args) throws Exception {
    if (args.length < 5) {
      System.err.println(
          "usage: bench/run Fills PICTURE MASK PYTHON JSON photo|photos|cifar|large...\n"
              + "MASK is black where the hole is; PYTHON has bench/peers/requirements-fills.txt;"
              + " photos: all of PICTURE's folder, each with another mask of MASK's;"
              + " run it in the repository's root");
      System.exit(2);
    }
    Results results = new Results();
    try (Peer peer = new Peer(args[2], Path.of("bench", "peers", "fills.py"))) {
      results.fact("others", new ObjectMapper().readTree(peer.versions()));
      for (String section : List.of(args).subList(4, args.length)) {
        results.add(measure(section, Path.of(args[0]), Path.of(args[1]), peer));
      }
    }
    System.exit(results.write(Path.of(args[3])));
  }

  private static List<Result> measure(String section, Path picture, Path mask, Peer peer)
      throws IOException, InterruptedException {
    return switch (section) {
      case "photo" -> new PhotoFills(picture, mask, peer).rows();
      case "photos" -> PhotoFills.pairs(picture.getParent(), mask.getParent(), peer);
      case "cifar" -> new CifarFills(peer).rows();
      case "large" -> LargeFill.rows(picture);
      default ->
          throw new IllegalArgumentException(
              "there is no section '" + section + "'; there are photo, photos, cifar, large");
    };
  }
}
