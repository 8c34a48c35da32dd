package org.investorchat.desk.draft;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.investorchat.knowledge.Language;

/** Compares two states of a text: English word by word, Chinese character by character. */
public final class TextDiff {

  private static final Pattern WORDS =
      Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);
  private static final Pattern CHARACTERS =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|.", Pattern.DOTALL);

  private TextDiff() {}

  /** A stretch that both states have, or only the later one, or only the earlier one. */
  public record Edit(Operation operation, String text) {}

  /** What became of a stretch. */
  public enum Operation {
    EQUAL,
    INSERT,
    DELETE
  }

  /** Returns how {@code after} came of {@code before}, in order; where both differ, old first. */
  public static List<Edit> between(String before, String after, Language language) {
    var old = tokens(before, language);
    var now = tokens(after, language);
    var edits = new Edits();
    int done = 0;
    for (var delta : DiffUtils.diff(old, now).getDeltas()) {
      edits.keep(old.subList(done, delta.getSource().getPosition()));
      edits.change(delta.getSource().getLines(), delta.getTarget().getLines());
      done = delta.getSource().getPosition() + delta.getSource().size();
    }
    edits.keep(old.subList(done, old.size()));
    return edits.all();
  }

  /** Gathers what was changed in one place, spaces between two changes with it. */
  private static final class Edits {

    private final List<Edit> edits = new ArrayList<>();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    /** Spaces kept since the last change; part of it if another follows. */
    private String space = "";

    void keep(List<String> tokens) {
      String kept = String.join("", tokens);
      if (kept.isBlank() && (!deleted.isEmpty() || !inserted.isEmpty())) {
        space = kept;
        return;
      }
      flush();
      add(Operation.EQUAL, kept);
    }

    void change(List<String> old, List<String> now) {
      deleted.append(space).append(String.join("", old));
      inserted.append(space).append(String.join("", now));
      space = "";
    }

    private void flush() {
      add(Operation.DELETE, deleted.toString());
      add(Operation.INSERT, inserted.toString());
      add(Operation.EQUAL, space);
      deleted.setLength(0);
      inserted.setLength(0);
      space = "";
    }

    private void add(Operation operation, String text) {
      if (!text.isEmpty()) {
        edits.add(new Edit(operation, text));
      }
    }

    List<Edit> all() {
      flush();
      return List.copyOf(edits);
    }
  }

  /**
   * Returns how far apart two states are, in [0, 1]: the words of either that the other lacks, as a
   * share of all words; 0 where they are the same, 1 where they share none. White space counts for
   * nothing.
   */
  public static double distance(String before, String after, Language language) {
    var old = words(before, language);
    var now = words(after, language);
    if (old.isEmpty() && now.isEmpty()) {
      return 0;
    }
    int changed = DiffUtils.diff(old, now).getDeltas().stream().mapToInt(TextDiff::size).sum();
    return (double) changed / (old.size() + now.size());
  }

  private static int size(AbstractDelta<String> delta) {
    return delta.getSource().size() + delta.getTarget().size();
  }

  private static List<String> words(String text, Language language) {
    return tokens(text, language).stream().filter(it -> !it.isBlank()).toList();
  }

  private static List<String> tokens(String text, Language language) {
    var pattern = language == Language.ENGLISH ? WORDS : CHARACTERS;
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }
}
