package org.investorchat.conversation;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds personal data.
 *
 * <p>Masks rather than rejects: a visitor who signs a question still gets an answer. Amounts,
 * document numbers, dates, codes of companies and public numbers are what questions are about and
 * are never masked; a bare number is masked only where its length and beginning, or its check
 * digits, make it a person's.
 */
@Component
final class PersonalDataMask {

  private final List<MaskingRule> always;
  private final Pattern creditCode;
  private final List<Pattern> kept;
  private final List<MaskingRule> shaped;
  private final Placeholders placeholders;

  PersonalDataMask(IntakeLexicon lexicon, Placeholders placeholders) {
    this.always = lexicon.always().stream().map(it -> MaskingRule.of(it, lexicon)).toList();
    this.creditCode = lexicon.compile(lexicon.creditCode());
    this.kept = lexicon.kept().stream().map(lexicon::compile).toList();
    this.shaped = lexicon.shaped().stream().map(it -> MaskingRule.of(it, lexicon)).toList();
    this.placeholders = placeholders;
  }

  /** Returns {@code text}, which is clean, with the personal data in it found. */
  MaskedText mask(String text) {
    var search = new PersonalDataSearch(text);
    always.forEach(search::apply);
    if (shaped.stream().anyMatch(search::finds)) {
      keep(text, search);
      shaped.forEach(search::apply);
    }
    return new MaskedText(text, search.found(), placeholders);
  }

  private void keep(String text, PersonalDataSearch search) {
    creditCode
        .matcher(text)
        .results()
        .filter(it -> CheckDigits.isCreditCode(it.group()))
        .forEach(search::keep);
    kept.forEach(it -> it.matcher(text).results().forEach(search::keep));
  }
}
