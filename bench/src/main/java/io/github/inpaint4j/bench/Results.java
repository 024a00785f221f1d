package io.github.inpaint4j.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a benchmark: printed as they come, then written as JSON with what they depend on. */
final class Results {
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final List<Result> rows = new ArrayList<>();

  Results() {
    fact("date", LocalDate.now().toString());
    fact("java", Runtime.version().toString());
    fact("processors", Runtime.getRuntime().availableProcessors());
    System.out.println(Result.header());
  }

  void fact(String name, Object value) {
    facts.put(name, value);
  }

  void add(List<Result> more) {
    for (Result row : more) {
      System.out.println(row);
      rows.add(row);
    }
  }

  /** Writes the file and answers the exit code: 1 if a target was missed or not measured. */
  int write(Path json) throws IOException {
    facts.put("rows", rows);
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), facts);
    return rows.stream().allMatch(r -> r.target().isEmpty() || r.met() == Boolean.TRUE) ? 0 : 1;
  }
}
