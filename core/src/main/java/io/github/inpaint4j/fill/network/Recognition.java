package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.fill.NetworkException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Which contract a network keeps to, and how that is known: somebody says so, or its own metadata,
 * or it is a published file; else by what comes back from a {@link Probe}, the names of its tensors
 * and its own. What cannot be told is asked for, never guessed.
 *
 * @param profile its name, or "inpaint4j" if the contract is one of ours
 * @param why in half a sentence
 * @param tried whether it is known to run
 */
public record Recognition(Contract contract, String profile, String why, boolean tried) {
  private static final String OURS = "inpaint4j";
  private static final String PROFILE = "profile"; // key of the metadata
  private static final long PATIENCE = 30_000_000_000L; // nanoseconds

  /** What it is, for people. */
  public String what() {
    return Profile.ALL.stream()
        .filter(one -> one.name().equals(profile))
        .map(one -> "%s (profile %s)".formatted(one.what(), profile))
        .findFirst()
        .orElse(profile.equals(OURS) ? "a network of inpaint4j" : "as " + profile + " says");
  }

  /**
   * @param model the file's bytes
   * @param name the file's
   * @param asked what somebody says it keeps to
   * @throws IOException in half a sentence, if it cannot be told, or it keeps to nothing known here
   * @throws NetworkException in one sentence, if it cannot be run
   */
  static Recognition of(OnnxSession session, ByteBuffer model, String name, Optional<Profile> asked)
      throws IOException {
    Signature signature = session.signature();
    Map<String, String> metadata = session.metadata();
    if (asked.isPresent()) {
      return as(asked.get(), signature, "somebody says so");
    }
    if (metadata.containsKey(PROFILE)) {
      return as(said(metadata.get(PROFILE)), signature, "its metadata say so");
    }
    if (Contract.isSaid(metadata)) {
      return ours(session, "its metadata say so");
    }
    Optional<Profile> published = Published.of(model);
    if (published.isPresent()) {
      return as(published.get(), signature, "it is the published file, byte for byte", true);
    }
    List<Profile> candidates =
        Profile.ALL.stream().filter(profile -> profile.fits(signature)).toList();
    return candidates.isEmpty()
        ? ours(session, "it takes pictures and gives pictures, and says nothing else")
        : tried(session, name, candidates);
  }

  private static Profile said(String name) throws IOException {
    try {
      return Profile.named(name);
    } catch (IllegalArgumentException e) {
      throw new IOException("its metadata say: " + e.getMessage(), e);
    }
  }

  private static Recognition ours(OnnxSession session, String why) throws IOException {
    return new Recognition(Contract.of(session.signature(), session.metadata()), OURS, why, false);
  }

  private static Recognition as(Profile profile, Signature signature, String why)
      throws IOException {
    return as(profile, signature, why, false);
  }

  private static Recognition as(Profile profile, Signature signature, String why, boolean tried)
      throws IOException {
    return new Recognition(profile.contract(signature), profile.name(), why, tried);
  }

  private static Recognition tried(OnnxSession session, String name, List<Profile> candidates)
      throws IOException {
    Signature signature = session.signature();
    Probe probe = new Probe(session, PATIENCE);
    List<Profile> named = candidates.stream().filter(one -> one.isNamed(signature)).toList();
    List<Profile> near = near(probe, signature, named);
    String why = "its tensors have these names, and known pixels came back in a trial";
    if (near.isEmpty()) {
      near = near(probe, signature, candidates);
      why = "known pixels came back in a trial";
    }
    if (near.size() > 1) {
      Told told = told(near, name, signature);
      near = List.of(told.profile());
      why += ", and " + told.why();
    }
    if (!near.isEmpty()) {
      return as(near.get(0), signature, why, true);
    }
    if (signature.many() && !signature.isOpen() && signature.inputs().size() == 1) {
      return ours(session, "in a trial no known pixels came back, so it is none of the others");
    }
    String tried = Profile.list(candidates).replace(", ", " nor as ");
    throw unknown("in a trial no known pixels came back, neither as " + tried, "NAME", null);
  }

  private static IOException unknown(String what, String profile, @Nullable Throwable cause) {
    return new UnknownContractException(
        "%s; say what it is, or write {\"profile\": \"%s\"} into a .json file of its name beside it"
            .formatted(what, profile),
        cause);
  }

  /** Those under which the known pixels come back. */
  private static List<Profile> near(Probe probe, Signature signature, List<Profile> candidates)
      throws IOException {
    List<Profile> near = new ArrayList<>();
    List<NetworkException> failed = new ArrayList<>();
    for (Profile one : candidates) {
      try {
        if (probe.error(one.contract(signature)) < Probe.NEAR) {
          near.add(one);
        }
      } catch (NetworkException e) {
        failed.add(e);
      } catch (CancellationException e) {
        throw unknown("a trial takes too long", one.name(), e);
      }
    }
    if (!candidates.isEmpty() && failed.size() == candidates.size()) {
      throw failed.get(0);
    }
    return near;
  }

  private record Told(Profile profile, String why) {}

  /**
   * What a trial cannot tell apart: the file's name does, or the first axis, which LaMa's export
   * that wants blue first does not leave open.
   */
  private static Told told(List<Profile> near, String name, Signature signature)
      throws IOException {
    List<Profile> called = near.stream().filter(one -> Published.isNamed(one, name)).toList();
    if (called.size() == 1) {
      return new Told(called.get(0), "the file is called so");
    }
    List<Profile> many = near.stream().filter(one -> one.many()).toList();
    if (signature.many() && many.size() == 1) {
      return new Told(many.get(0), "it takes many pictures at a time");
    }
    String all = Profile.list(near).replace(", ", " or ");
    throw unknown(
        "it may be %s, and no trial tells which".formatted(all), near.get(0).name(), null);
  }
}
