package org.investorchat.channels.openai;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.conversation.Reception;
import org.investorchat.conversation.Utterance;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Letters;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.knowledge.Measure;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what chat programs ask for beside answers, without a search: a policy is no title.
 *
 * <p>What goes into it is masked as questions are.
 */
@Component
final class Housekeeping {

  private static final int TITLE_CHARACTERS = 40;

  /** Enough of a question to tell its language and mask what stands in a title. */
  private static final int READ_CHARACTERS = 200;

  private static final int MOST_QUESTIONS = 3;
  private static final int MOST_TAGS = 3;

  private final WishReader wishes;
  private final Reception reception;
  private final LiveCorpus corpus;
  private final ChannelTexts texts;
  private final JsonMapper json;

  Housekeeping(
      WishReader wishes,
      Reception reception,
      LiveCorpus corpus,
      ChannelTexts texts,
      JsonMapper json) {
    this.wishes = wishes;
    this.reception = reception;
    this.corpus = corpus;
    this.texts = texts;
    this.json = json;
  }

  /** Returns what {@code request} wants, in the form it wants; empty where it asks a question. */
  Optional<String> answer(CompletionRequest request) {
    return wishes.read(request).map(this::answer);
  }

  private String answer(Wish wish) {
    var language = language(wish);
    Object done =
        switch (wish.chore()) {
          case TITLE -> title(wish, language);
          case TAGS -> tags(wish, language);
          case FOLLOW_UPS -> followUps(wish, language);
          case QUERIES -> List.of();
          case OTHER -> "";
        };
    return wish.field() == null
        ? String.valueOf(done)
        : json.writeValueAsString(Map.of(wish.field(), done));
  }

  private static ReplyLanguage language(Wish wish) {
    boolean chinese =
        wish.questions().stream()
            .anyMatch(it -> it.codePoints().anyMatch(Character::isIdeographic));
    return chinese ? ReplyLanguage.SIMPLIFIED_CHINESE : ReplyLanguage.ENGLISH;
  }

  private String title(Wish wish, ReplyLanguage language) {
    return wish.questions().stream()
        .findFirst()
        .map(it -> cut(it, READ_CHARACTERS))
        .flatMap(it -> reception.read(new Utterance(it, null, OpenAiChannel.NAME)))
        .map(Housekeeping::titled)
        .orElseGet(() -> texts.text(language, "chat.subject"));
  }

  /** Cuts at the end of a word. */
  private static String titled(String question) {
    if (question.codePointCount(0, question.length()) <= TITLE_CHARACTERS) {
      return question;
    }
    var words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(question);
    int end = words.preceding(question.offsetByCodePoints(0, TITLE_CHARACTERS));
    return question.substring(0, end).strip() + "…";
  }

  private static String cut(String text, int most) {
    int length = text.codePointCount(0, text.length());
    return text.substring(0, text.offsetByCodePoints(0, Math.min(length, most)));
  }

  private List<String> tags(Wish wish, ReplyLanguage language) {
    var sections =
        measures(wish)
            .map(it -> it.section().title().in(language.language()))
            .distinct()
            .limit(MOST_TAGS);
    return Stream.concat(Stream.of(texts.text(language, "chat.subject")), sections).toList();
  }

  private Stream<Measure> measures(Wish wish) {
    var policy = corpus.current().defaultPolicy();
    return wish.sources().stream()
        .map(it -> Integer.parseInt(it.substring(0, it.indexOf('.'))))
        .distinct()
        .flatMap(it -> policy.measure(it).stream());
  }

  /** Returns questions on what the answers have not said of their measures, then on others. */
  private List<String> followUps(Wish wish, ReplyLanguage language) {
    Set<Integer> measures = measures(wish).map(Measure::number).collect(Collectors.toSet());
    var related =
        corpus.current().cards().filter(it -> measures.contains(it.clauses().getFirst().measure()));
    return Stream.concat(related, corpus.current().defaultPolicy().starters().stream())
        .filter(it -> !wish.sources().contains(it.clauses().getFirst().label()))
        .map(it -> question(it, language))
        .filter(it -> wish.questions().stream().noneMatch(asked -> Letters.areSame(asked, it)))
        .distinct()
        .limit(MOST_QUESTIONS)
        .toList();
  }

  private static String question(Card card, ReplyLanguage language) {
    return card.questions().in(language.language()).getFirst();
  }
}
