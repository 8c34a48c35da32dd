package org.investorchat.channels.portal;

import java.util.List;
import java.util.stream.IntStream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.portal.ChatContent.Theme;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.Section;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says what the chat shows before anything is asked. */
@Component
class ChatContents {

  /** As many as stand below the parts without burying the question field. */
  private static final int MOST_SUGGESTIONS = 5;

  private final Corpus corpus;
  private final PortalTexts texts;
  private final int maxCharacters;

  ChatContents(
      Corpus corpus, PortalTexts texts, @Value("${intake.max-characters}") int maxCharacters) {
    this.corpus = corpus;
    this.texts = texts;
    this.maxCharacters = maxCharacters;
  }

  ChatContent in(ReplyLanguage language) {
    var policy = corpus.defaultPolicy();
    return new ChatContent(
        language.tag(),
        policy.header().hotline(),
        maxCharacters,
        texts.scripted(language),
        themes(policy, language),
        policy.starters().stream()
            .limit(MOST_SUGGESTIONS)
            .map(it -> question(it, language))
            .toList());
  }

  private List<Theme> themes(Policy policy, ReplyLanguage language) {
    var sections = policy.sections();
    return IntStream.range(0, sections.size())
        .mapToObj(it -> theme(policy, sections.get(it), it + 1, language))
        .toList();
  }

  private Theme theme(Policy policy, Section section, int ordinal, ReplyLanguage language) {
    return new Theme(
        texts.text(language, "theme.number", ordinal),
        language.script(section.title().in(language.language())),
        texts.text(language, "theme.measures", policy.measuresOf(section).size()),
        texts.text(language, "theme.question", ordinal));
  }

  private static String question(Card card, ReplyLanguage language) {
    return language.script(card.questions().in(language.language()).getFirst());
  }
}
