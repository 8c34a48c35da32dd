package org.investorchat.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One dialogue of the table {@code conversation/follow-ups.tsv}.
 *
 * @param heldOut whether only its figures are looked at
 */
record FollowUpDialogue(String name, boolean heldOut, List<Line> lines) {

  private static final Path FILE = Path.of("src/test/resources/conversation/follow-ups.tsv");

  /**
   * One turn.
   *
   * @param kind {@code open}, {@code follow}, {@code switch} or {@code talk}
   * @param language of the reply, where the turn asks for one; blank elsewhere
   * @param measures numbers of the right measures; {@code out} where none treats it
   */
  record Line(String kind, String language, List<String> measures, String text) {

    static Line of(String line) {
      String[] columns = line.split("\t", -1);
      String[] kind = columns[0].split("/", -1);
      return new Line(
          kind[0], kind.length > 1 ? kind[1] : "", List.of(columns[1].split(",", -1)), columns[2]);
    }
  }

  static List<FollowUpDialogue> all() {
    List<FollowUpDialogue> dialogues = new ArrayList<>();
    for (String line : read()) {
      if (line.startsWith("= ")) {
        boolean heldOut = dialogues.size() % 3 == 2 && !line.startsWith("= later");
        dialogues.add(new FollowUpDialogue(line.substring(2), heldOut, new ArrayList<>()));
      } else if (!line.startsWith("#")) {
        dialogues.getLast().lines().add(Line.of(line));
      }
    }
    return dialogues;
  }

  private static List<String> read() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
