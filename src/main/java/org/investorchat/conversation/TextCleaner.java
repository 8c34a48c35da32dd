package org.investorchat.conversation;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Takes what cannot be seen out of a text and brings it to one form.
 *
 * <p>Compatibility normalisation (NFKC) folds full-width letters, digits, and presentation forms.
 * It would also turn the full-width marks of Chinese sentences into ASCII ones, at which Chinese is
 * neither split nor set; those the lexicon names stay as they are.
 */
@Component
final class TextCleaner {

  private final String sentenceMarks;

  TextCleaner(IntakeLexicon lexicon) {
    this.sentenceMarks = lexicon.sentenceMarks();
  }

  /** Returns {@code raw} on one line, one space between words; empty when nothing is visible. */
  String clean(String raw) {
    String visible = map(raw);
    return collapsed(normalized(visible));
  }

  private static String map(String raw) {
    var visible = new StringBuilder(raw.length());
    raw.codePoints()
        .filter(it -> !isInvisible(it))
        .map(it -> isSpace(it) ? ' ' : it)
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private String normalized(String text) {
    var normalized = new StringBuilder(text.length());
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (sentenceMarks.indexOf(text.charAt(i)) >= 0) {
        normalized.append(nfkc(text.substring(from, i))).append(text.charAt(i));
        from = i + 1;
      }
    }
    return normalized.append(nfkc(text.substring(from))).toString();
  }

  private static String nfkc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static String collapsed(String text) {
    var words = new StringBuilder(text.length());
    text.codePoints()
        .map(it -> isSpace(it) ? ' ' : it)
        .filter(it -> it != ' ' || (!words.isEmpty() && words.charAt(words.length() - 1) != ' '))
        .forEach(words::appendCodePoint);
    return words.toString().stripTrailing();
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.CONTROL
        || character == 0x2800; // braille blank
  }

  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE ->
          true;
      default -> isIgnorable(character);
    };
  }

  /** The characters with Default_Ignorable_Code_Point (Unicode 16) that are of no such type. */
  private static boolean isIgnorable(int character) {
    return IntStream.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0)
            .anyMatch(it -> it == character)
        || within(character, 0x180B, 0x180F)
        || within(character, 0xFE00, 0xFE0F)
        || within(character, 0xE0100, 0xE01EF);
  }

  private static boolean within(int character, int first, int last) {
    return first <= character && character <= last;
  }
}
