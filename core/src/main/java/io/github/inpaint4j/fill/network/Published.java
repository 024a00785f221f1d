package io.github.inpaint4j.fill.network;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that other people published.
 *
 * @param name as it was published, without its ending
 * @param bytes its length
 * @param sha256 its hash
 * @param profile to which it keeps
 */
record Published(String name, int bytes, String sha256, String profile) {
  private static final List<Published> ALL =
      List.of(
          new Published(
              "lama_fp32",
              208_044_816,
              "1faef5301d78db7dda502fe59966957ec4b79dd64e16f03ed96913c7a4eb68d6",
              "lama"),
          new Published(
              "inpainting_lama_2025jan",
              92_591_623,
              "7df918ac3921d3daf0aae1d219776cf0dc4e4935f035af81841b40adcf74fdf2",
              "lama-bgr"),
          new Published(
              "migan_pipeline_v2",
              28_079_181,
              "6f1f3530a1a2324b19752018ce756088b07973cda8d7d890034ace5c8a48c40b",
              "migan-pipeline"));

  /** What a file keeps to that is one of them, byte for byte. */
  static Optional<Profile> of(ByteBuffer model) {
    return ALL.stream()
        .filter(one -> one.bytes == model.limit() && one.sha256.equals(sha256(model)))
        .map(one -> Profile.named(one.profile))
        .findFirst();
  }

  private static String sha256(ByteBuffer model) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(model.duplicate());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether a file is called like one that keeps to this. */
  static boolean isNamed(Profile profile, String file) {
    String last = String.valueOf(Path.of(file).getFileName()).toLowerCase(Locale.ROOT);
    return ALL.stream()
        .anyMatch(one -> one.profile.equals(profile.name()) && last.startsWith(one.name));
  }
}
