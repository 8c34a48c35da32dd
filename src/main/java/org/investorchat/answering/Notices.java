package org.investorchat.answering;

import java.util.ArrayList;
import java.util.List;
import org.investorchat.knowledge.Provenance;
import org.springframework.stereotype.Component;

/** Says what a reader must know about an answer. */
@Component
final class Notices {

  private final Texts texts;

  Notices(Texts texts) {
    this.texts = texts;
  }

  /** Returns the notices that apply, in the language and script of the reply. */
  List<String> on(Question question, List<Citation> citations) {
    List<String> keys = new ArrayList<>();
    if (!question.served()) {
      keys.add("notice.languages");
    }
    if (!citations.isEmpty()) {
      keys.add("notice.ai");
    }
    if (citations.stream()
        .anyMatch(it -> it.quote().provenance() == Provenance.REFERENCE_TRANSLATION)) {
      keys.add("notice.reference");
    }
    if (citations.stream().anyMatch(it -> it.divergence() != null)) {
      keys.add("notice.divergence");
    }
    if (question.reply() == ReplyLanguage.TRADITIONAL_CHINESE && !citations.isEmpty()) {
      keys.add("notice.converted");
    }
    return keys.stream()
        .map(it -> question.reply().script(texts.get(question.reply().language(), it)))
        .toList();
  }
}
