package org.investorchat.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.investorchat.knowledge.Language;
import org.springframework.stereotype.Component;

/**
 * Tells the language of a short text: by script first, then, among Latin scripts, by frequent words
 * and a model.
 *
 * <p>The model alone takes keywords such as "WFOE visa requirements" for Catalan, and its
 * confidence says nothing. So a text is English unless words or letters of another language stand
 * in it, and only then is the model asked.
 */
@Component
final class LanguageDetector {

  /** Below this many letters a Latin text is taken as English: nothing tells them apart. */
  private static final int FEWEST_LETTERS = 15;

  private final Pattern onlyChinese;
  private final Pattern chineseWords;
  private final Set<String> englishWords;
  private final Set<String> otherWords;
  private final LatinLanguageModel model;

  LanguageDetector(IntakeLexicon lexicon) {
    var languages = lexicon.languages();
    this.onlyChinese = lexicon.compile(languages.onlyChinese());
    this.chineseWords = lexicon.compile(languages.chineseWords());
    this.englishWords = Set.copyOf(languages.englishWords());
    this.otherWords = Set.copyOf(languages.otherWords());
    this.model = new LatinLanguageModel(Set.copyOf(languages.model()));
  }

  /** Returns the language of {@code text}; English when it has no letters. */
  DetectedLanguage detect(String text) {
    ScriptCount count = ScriptCount.of(text);
    if (count.others() * 3 > count.words() || isJapanese(count, text)) {
      return DetectedLanguage.NOT_SERVED;
    }
    List<String> latin = count.latinWords();
    if (isChinese(count, text)) {
      return DetectedLanguage.served(Language.CHINESE, !latin.isEmpty());
    }
    return isEnglish(latin)
        ? DetectedLanguage.served(Language.ENGLISH, count.han() > 0)
        : DetectedLanguage.NOT_SERVED;
  }

  /** A brand in kana does not make a Chinese sentence Japanese. */
  private boolean isJapanese(ScriptCount count, String text) {
    return count.kana() > 0
        && count.kana() * 3 > count.latinWords().size()
        && (count.kana() > count.han() || !onlyChinese.matcher(text).find());
  }

  /**
   * Chinese where most words are; otherwise the language whose words hold the sentence together;
   * and where neither's do, Chinese from a third of the words on.
   */
  private boolean isChinese(ScriptCount count, String text) {
    int words = count.hanWords() + count.latinWords().size();
    if (count.han() == 0 || count.hanWords() > 0.6 * words) {
      return count.han() > 0;
    }
    long chinese = chineseWords.matcher(text).results().count();
    long english = count.latinWords().stream().filter(it -> contains(englishWords, it)).count();
    return chinese == english ? count.hanWords() * 3 >= words : chinese > english;
  }

  private boolean isEnglish(List<String> words) {
    if (words.stream().mapToInt(String::length).sum() < FEWEST_LETTERS) {
      return true;
    }
    long others = words.stream().filter(this::isOther).count();
    long english = words.stream().filter(it -> contains(englishWords, it)).count();
    return others == 0 || english > others || model.isEnglish(String.join(" ", words));
  }

  /**
   * Names keep their letters in any language, and an abbreviation is no word of one: so only lower
   * case tells by its letters, and nothing tells in capitals.
   */
  private boolean isOther(String word) {
    if (contains(englishWords, word) || word.equals(word.toUpperCase(Locale.ROOT))) {
      return false;
    }
    boolean foreignLetters = word.codePoints().anyMatch(it -> it > 0x7F && it != '’');
    return (foreignLetters && Character.isLowerCase(word.codePointAt(0)))
        || contains(otherWords, word);
  }

  private static boolean contains(Set<String> words, String word) {
    return words.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }
}
