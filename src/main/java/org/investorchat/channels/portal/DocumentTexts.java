package org.investorchat.channels.portal;

import java.util.List;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.Provenance;

/** What the pages of a policy say of it, in the language of the page. */
record DocumentTexts(
    Policy policy, ReplyLanguage language, PortalTexts texts, ChannelTexts shared) {

  /** Returns a text of the pages. */
  public String text(String key, Object... arguments) {
    return texts.text(language, key, arguments);
  }

  /** Returns what {@code text} says in the page's language. */
  public String said(Bilingual text) {
    return language.script(text.in(language.language()));
  }

  /** Returns the language that stands beside the page's own. */
  public ReplyLanguage other() {
    return language == ReplyLanguage.ENGLISH
        ? ReplyLanguage.SIMPLIFIED_CHINESE
        : ReplyLanguage.ENGLISH;
  }

  /** Returns what {@code text} says in the other language. */
  public String saidOtherwise(Bilingual text) {
    return other().script(text.in(other().language()));
  }

  public String title() {
    return said(policy.header().title());
  }

  public String documentNumber() {
    return said(policy.header().documentNumber());
  }

  /** Returns what a measure is called, such as {@code Measure 7}. */
  public String name(int number) {
    return number == 0 ? text("measures.notice") : text("measures.measure", number);
  }

  public String provenance(Provenance provenance) {
    return shared.provenance(language, provenance);
  }

  public String commitment(Commitment commitment) {
    return shared.commitment(language, commitment);
  }

  /** Returns what it means for a reader that a clause is so binding. */
  public String meaning(Commitment commitment) {
    return text("measures.commitment." + commitment.id());
  }

  /** Returns the name of a language in the page's own. */
  public String name(ReplyLanguage named) {
    return text("measures.language." + named.tag());
  }

  public String joined(List<String> items) {
    return String.join(text("measures.separator"), items);
  }
}
