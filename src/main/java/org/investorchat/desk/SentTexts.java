package org.investorchat.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Provenance;
import org.springframework.stereotype.Component;

/**
 * Puts an approved text as its caller gets it: with a marker such as {@code [1]} for each clause, a
 * list of the clauses, and that a person answers for it.
 */
@Component
public final class SentTexts {

  private static final Pattern LABEL = Pattern.compile("\\[(\\d{1,3}\\.\\d{1,3})\\]");

  private final Corpus corpus;
  private final DeskTexts texts;

  SentTexts(Corpus corpus, DeskTexts texts) {
    this.corpus = corpus;
    this.texts = texts;
  }

  /**
   * Returns the text for a caller who reads {@code language}; the one in the other language where
   * there is none in it.
   */
  public String of(DraftTexts draft, ReplyLanguage language) {
    String own = draft.in(language.language());
    String text = own.isBlank() ? draft.in(language.language().other()) : own;
    List<ClauseId> cited = new ArrayList<>();
    String marked = LABEL.matcher(text.strip()).replaceAll(it -> marker(it.group(1), cited));
    return language.script(
        texts.text(language.language(), "notice.reply", corpus.defaultPolicy().header().hotline())
            + "\n\n"
            + marked
            + sources(cited, language.language()));
  }

  /** Leaves a label that names no clause as it is. */
  private String marker(String label, List<ClauseId> cited) {
    var id = ClauseId.of(corpus.defaultPolicy().id(), label);
    if (corpus.find(id).isEmpty()) {
      return Matcher.quoteReplacement("[" + label + "]");
    }
    if (!cited.contains(id)) {
      cited.add(id);
    }
    return "[" + (cited.indexOf(id) + 1) + "]";
  }

  private String sources(List<ClauseId> cited, Language language) {
    return cited.isEmpty()
        ? ""
        : cited.stream()
            .map(it -> source(cited.indexOf(it) + 1, corpus.clause(it), language))
            .collect(
                Collectors.joining(
                    "\n", "\n\n" + texts.text(language, "notice.sources") + "\n", ""));
  }

  private String source(int marker, Clause clause, Language language) {
    var measure = corpus.measureOf(clause.id());
    String key =
        clause.provenance().in(language) == Provenance.SOURCE
            ? "notice.source"
            : "notice.source.translated";
    return texts.text(
        language,
        key,
        Integer.toString(marker),
        clause.id().label(),
        measure.title().in(language),
        clause.text().in(language));
  }
}
