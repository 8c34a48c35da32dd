package org.investorchat.desk;

import java.time.Instant;
import java.util.List;
import org.investorchat.desk.Work.Look;
import org.jspecify.annotations.Nullable;

/** Drafts the same text each time; what holds a figure takes a second person. */
final class ScriptedPreparation extends Preparation {

  static final DraftTexts DRAFT =
      new DraftTexts("The facilitation policy is upgraded [7.4].", "便利化政策升级[7.4]。");

  @SuppressWarnings("NullAway") // neither is asked
  ScriptedPreparation() {
    super(null, null);
  }

  private static final String VERSION = "0123456789ab";

  @Override
  Written draft(Inquiry inquiry, int number, @Nullable String words, Instant at) {
    var revision = new Revision(number, at, Revision.ASSISTANT, DRAFT, VERSION);
    return new Written(
        revision,
        new Work.Assessment("answered", 0.9, null),
        look(DRAFT, inquiry.question()),
        words);
  }

  @Override
  Written edit(Revision revision, String question) {
    return new Written(revision, null, look(revision.texts(), question), null);
  }

  @Override
  Look look(DraftTexts texts, String question) {
    boolean figure = texts.en().contains("million");
    return new Look(figure ? List.of("number") : List.of(), figure);
  }
}
