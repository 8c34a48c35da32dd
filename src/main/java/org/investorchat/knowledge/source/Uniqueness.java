package org.investorchat.knowledge.source;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** Refuses ids that stand twice. */
final class Uniqueness {

  private Uniqueness() {}

  static void require(Path file, String place, List<String> ids) {
    var seen = new HashSet<String>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new MalformedKnowledge(file, place, "expected each id once, got " + id + " twice");
      }
    }
  }
}
