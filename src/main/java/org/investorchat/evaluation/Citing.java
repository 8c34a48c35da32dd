package org.investorchat.evaluation;

import org.investorchat.answering.Citation;
import org.investorchat.answering.Quote;
import org.investorchat.answering.Reply;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;

/** Holds a reply's citations against its text and against the clauses. */
final class Citing {

  private final Corpus corpus;

  Citing(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Returns whether every marker has its citation and every citation its marker. */
  boolean paired(Reply reply) {
    var numbers = reply.citations().stream().map(Citation::marker).sorted().toList();
    return DeliveredClaims.markers(reply.text()).stream().toList().equals(numbers);
  }

  /** Returns how many citations quote their clause verbatim, in both languages. */
  long verbatim(Reply reply) {
    return reply.citations().stream().filter(this::verbatim).count();
  }

  private boolean verbatim(Citation citation) {
    return verbatim(citation.quote(), citation.clause())
        && verbatim(citation.parallel(), citation.clause());
  }

  private boolean verbatim(Quote quote, ClauseId id) {
    var text = corpus.find(id).map(it -> it.text().in(quote.language().language()));
    return !quote.text().isBlank()
        && text.filter(it -> quote.language().script(it).contains(quote.text())).isPresent();
  }
}
