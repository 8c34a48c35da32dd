package org.investorchat.conversation;

import org.investorchat.answering.Question;
import org.investorchat.answering.ReplyLanguage;

/** The intake as it runs, with its default settings. */
final class Intakes {

  static final int MAX_CHARACTERS = 500;

  private static final IntakeLexicon LEXICON = IntakeLexicon.load();
  private static final Intake INTAKE =
      new Intake(
          new IntakeSettings(MAX_CHARACTERS),
          new TextCleaner(LEXICON),
          new PersonalDataMask(LEXICON, new Placeholders()),
          new LanguageDetector(LEXICON));

  private Intakes() {}

  static Question clean(String text) {
    return INTAKE.clean(new Utterance(text, null));
  }

  static Question clean(String text, ReplyLanguage wanted) {
    return INTAKE.clean(new Utterance(text, wanted));
  }

  static Intake intake() {
    return INTAKE;
  }
}
