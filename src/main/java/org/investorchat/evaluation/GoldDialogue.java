package org.investorchat.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.investorchat.answering.ReplyLanguage;

/**
 * A conversation of the examination.
 *
 * @param id ends in its number, such as {@code dlg-en-07}
 * @param turns in order, the first ones self-contained
 */
record GoldDialogue(String id, ReplyLanguage language, List<GoldTurn> turns) {

  private static final Pattern ID = Pattern.compile("dlg-[a-z]+-(\\d+)");

  GoldDialogue {
    turns = List.copyOf(turns);
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("expected an id such as dlg-en-07, got " + id);
    }
  }

  /** Returns the half of the examination it belongs to. */
  Half half() {
    var matcher = ID.matcher(id);
    matcher.matches();
    return Integer.parseInt(matcher.group(1)) % 2 == 1 ? Half.DEVELOPMENT : Half.HELD_OUT;
  }

  /**
   * What is said in one turn and what a right answer to it rests on.
   *
   * @param measures of which a right answer cites one; empty when it need not cite any
   * @param clause the label of the only clause that is right, empty where several are
   * @param reply the language the answer must be in
   * @param outcome {@code answered}, {@code conversational} or {@code out_of_scope}
   */
  record GoldTurn(
      String text,
      Kind kind,
      List<Integer> measures,
      String clause,
      ReplyLanguage reply,
      String outcome) {

    GoldTurn {
      measures = List.copyOf(measures);
    }
  }

  /** How a turn stands to those before it. */
  enum Kind {
    OPENING,
    ELLIPSIS,
    PRONOUN,
    WHO,
    HOW_MUCH,
    WHEN,
    CONDITION,
    ORDINAL,
    REPEAT,
    CORRECTION,
    RETURN,
    TOPIC_CHANGE,
    SMALL_TALK,
    OUT_OF_SCOPE;

    @JsonValue
    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns whether a turn of this kind cannot be understood on its own. */
    boolean needsContext() {
      return switch (this) {
        case ELLIPSIS,
            PRONOUN,
            WHO,
            HOW_MUCH,
            WHEN,
            CONDITION,
            ORDINAL,
            REPEAT,
            CORRECTION,
            RETURN ->
            true;
        case OPENING, TOPIC_CHANGE, SMALL_TALK, OUT_OF_SCOPE -> false;
      };
    }
  }
}
