package io.github.inpaint4j.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says what a person should know, each thing once. */
final class Notes {
  private final Set<String> said = new HashSet<>();

  void say(List<String> notes) {
    notes.stream().filter(said::add).forEach(note -> System.out.println("Note: " + note));
  }
}
