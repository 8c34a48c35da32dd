package org.investorchat.conversation;

import java.util.Optional;
import org.investorchat.answering.Question;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.InvalidUtterance.Reason;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes an utterance to a question: cleaned, bounded, personal data masked, its language known.
 *
 * <p>Fails closed: whatever goes wrong, no text leaves unmasked. Texts stand in no message and no
 * log.
 */
@Component
final class Intake {

  /**
   * How many UTF-16 units a text may have as it comes for each character allowed. Invisible
   * characters and spaces may well double a text; more than this is no question.
   */
  private static final int RAW_EXCESS = 16;

  /** Room for a name, a telephone number and an e-mail address. */
  private static final int CONTACT_CHARACTERS = 200;

  private final int maxCharacters;
  private final TextCleaner cleaner;
  private final PersonalDataMask mask;
  private final LanguageDetector detector;

  Intake(
      IntakeSettings settings,
      TextCleaner cleaner,
      PersonalDataMask mask,
      LanguageDetector detector) {
    this.maxCharacters = settings.maxCharacters();
    this.cleaner = cleaner;
    this.mask = mask;
    this.detector = detector;
  }

  /**
   * Returns the question in {@code utterance}. The caller's wish decides the language of the reply,
   * never the language searched.
   *
   * @param before the language of the reply before, null when there was none; it tells the language
   *     of a text without letters and the script of one that is the same in both scripts
   * @throws InvalidUtterance when nothing visible is left, or more characters than allowed
   */
  Question clean(Utterance utterance, @Nullable ReplyLanguage before) {
    String text = bounded(utterance.text());
    MaskedText masked = mask.mask(text);
    DetectedLanguage detected = detected(masked.telling(), before);
    ReplyLanguage own = own(detected.language(), text, before);
    return new Question(
        masked.filled(own),
        detected.language(),
        detected.mixed(),
        utterance.language().orElse(own),
        detected.served());
  }

  /** Returns the question in {@code utterance}, the first of all. */
  Question clean(Utterance utterance) {
    return clean(utterance, null);
  }

  /** A number alone is in the language spoken before. */
  private DetectedLanguage detected(String text, @Nullable ReplyLanguage before) {
    return before == null || text.codePoints().anyMatch(Character::isLetter)
        ? detector.detect(text)
        : DetectedLanguage.served(before.language(), false);
  }

  /**
   * Returns {@code remark}, which is no question, cleaned and masked; empty when nothing is to see.
   *
   * @throws InvalidUtterance when it is longer than a question may be
   */
  Optional<String> remark(@Nullable String remark, ReplyLanguage language) {
    return visible(remark, maxCharacters).map(it -> mask.mask(it).filled(language));
  }

  /**
   * Returns how to reach a visitor, cleaned and not masked; empty when nothing is to see.
   *
   * @throws InvalidUtterance when it is longer than {@value #CONTACT_CHARACTERS} characters
   */
  Optional<String> contact(@Nullable String contact) {
    return visible(contact, CONTACT_CHARACTERS);
  }

  private Optional<String> visible(@Nullable String raw, int most) {
    return raw == null
        ? Optional.empty()
        : Optional.of(cleaned(raw, most)).filter(it -> !it.isEmpty());
  }

  private String bounded(String raw) {
    String text = cleaned(raw, maxCharacters);
    if (text.isEmpty()) {
      throw new InvalidUtterance(Reason.BLANK, maxCharacters);
    }
    return text;
  }

  private String cleaned(String raw, int most) {
    if (raw.length() > (long) RAW_EXCESS * most) {
      throw new InvalidUtterance(Reason.TOO_LONG, most);
    }
    String text = cleaner.clean(raw);
    if (text.codePointCount(0, text.length()) > most) {
      throw new InvalidUtterance(Reason.TOO_LONG, most);
    }
    return text;
  }

  private static ReplyLanguage own(Language language, String text, @Nullable ReplyLanguage before) {
    return switch (language) {
      case ENGLISH -> ReplyLanguage.ENGLISH;
      case CHINESE -> script(characters(text), before);
    };
  }

  private static ReplyLanguage script(String characters, @Nullable ReplyLanguage before) {
    boolean same = ChineseScript.toTraditional(characters).equals(characters);
    if (ChineseScript.isTraditional(characters)
        || (same && before == ReplyLanguage.TRADITIONAL_CHINESE)) {
      return ReplyLanguage.TRADITIONAL_CHINESE;
    }
    return ReplyLanguage.SIMPLIFIED_CHINESE;
  }

  /** Each character once: telling the script takes longer than all else on a long text. */
  private static String characters(String text) {
    return text.codePoints()
        .filter(Character::isIdeographic)
        .distinct()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
