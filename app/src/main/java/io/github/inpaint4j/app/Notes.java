package io.github.inpaint4j.app;

import io.github.inpaint4j.image.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says what a person should know, each thing once. */
final class Notes {
  private final Set<Note> said = new HashSet<>();

  void say(List<Note> notes) {
    notes.stream()
        .filter(said::add)
        .forEach(note -> Words.say("Note: %s", Words.translated(note.sentence())));
  }
}
