package org.investorchat.channels.standard;

import java.util.List;
import org.investorchat.answering.Citation;
import org.investorchat.answering.HandoffOffer;
import org.jspecify.annotations.Nullable;

/**
 * What an event of ours says, before it is known to whom.
 *
 * @param time when it was said, as RFC 3339 writes it
 */
record AnswerEvent(String type, String time, Content data) {

  static final String ANSWERED = "message.answered";
  static final String REPLIED = "message.replied";

  /**
   * An answer, or words of the service or of an operator, which cite nothing.
   *
   * @param answerId id of the answer in its conversation here, null for words
   * @param outcome as in the HTTP API, null for words
   * @param text the whole, as people may be shown it
   * @param handoff null for words
   */
  record Content(
      @Nullable String answerId,
      String language,
      @Nullable String outcome,
      String text,
      List<Source> citations,
      List<String> notices,
      @Nullable Handoff handoff) {

    /** Returns no word of it. */
    @Override
    public String toString() {
      return "Content[" + outcome + "]";
    }
  }

  /** A clause that an answer rests on. */
  record Source(
      int marker,
      String clause,
      String title,
      String quote,
      String language,
      String provenance,
      String url) {

    static Source of(Citation citation, String url) {
      var quote = citation.quote();
      return new Source(
          citation.marker(),
          citation.clause().label(),
          citation.title(),
          quote.text(),
          quote.language().tag(),
          quote.provenance().id(),
          url);
    }
  }

  /** The way to a person. */
  record Handoff(boolean offered, String hotline, @Nullable String reason) {

    static Handoff of(HandoffOffer offer) {
      return new Handoff(offer.offered(), offer.hotline(), offer.reason());
    }
  }
}
