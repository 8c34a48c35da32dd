package org.investorchat.conversation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One kind of personal data and the patterns it is found by.
 *
 * @param digits the fewest digits a text with it has
 * @param words one of these stands in a text with it, in lower case; empty when none needs to
 */
record MaskingRule(PersonalDatum kind, int digits, List<String> words, List<Pattern> patterns) {

  static MaskingRule of(IntakeLexicon.Rule rule, IntakeLexicon lexicon) {
    var patterns = rule.patterns().stream().map(lexicon::compile).toList();
    return new MaskingRule(rule.kind(), rule.digits(), rule.words(), patterns);
  }
}
