package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.source.CorpusReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes the knowledge itself, and the ways of asking it lists, as questions. */
class KnowledgeIntakeTest {

  private static final Corpus CORPUS = CorpusReader.read(Path.of("knowledge"));
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final TextCleaner CLEANER = new TextCleaner(IntakeLexicon.load());

  @ParameterizedTest
  @EnumSource(Language.class)
  void masksNoWordOfTheKnowledge(Language language) {
    assertThat(Stream.concat(clauses(language), questions(language)))
        .hasSizeGreaterThan(1000)
        .filteredOn(it -> !Intakes.clean(it).text().equals(CLEANER.clean(it)))
        .isEmpty();
  }

  /** Keywords such as AEO and 12345 stand in both lists and speak for neither language. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void tellsTheLanguageOfEveryWayOfAsking(Language language) {
    assertThat(questions(language))
        .hasSizeGreaterThan(1000)
        .filteredOn(it -> language == Language.ENGLISH || HAN.matcher(it).find())
        .filteredOn(it -> !isTaken(it, language))
        .isEmpty();
  }

  private static boolean isTaken(String question, Language language) {
    var taken = Intakes.clean(question);
    return taken.served() && taken.language() == language;
  }

  private static Stream<String> clauses(Language language) {
    return CORPUS.clauses().map(it -> it.text().in(language)).filter(it -> it.length() <= 500);
  }

  private static Stream<String> questions(Language language) {
    return CORPUS.cards().flatMap(it -> it.questions().in(language).stream());
  }
}
