package org.investorchat.channels.portal;

import java.util.Arrays;
import java.util.List;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.channels.MeasureLinks;
import org.investorchat.channels.MeasureView;
import org.investorchat.channels.MeasureView.ClauseView;
import org.investorchat.knowledge.Policy;
import org.jspecify.annotations.Nullable;

/** What the page of a measure shows, in its language. */
record MeasurePage(
    Policy policy,
    MeasureView measure,
    ReplyLanguage language,
    ChannelTexts texts,
    MeasureLinks links) {

  /** A link and whether it leads to what is shown already. */
  record Link(String text, String address, String language, boolean current) {}

  /** Returns a text of the page. */
  public String text(String key, Object... arguments) {
    return texts.text(language, key, arguments);
  }

  /** Returns a text of the policy in the page's language. */
  public String policyTitle() {
    return language.script(policy.header().title().in(language.language()));
  }

  public String documentNumber() {
    return language.script(policy.header().documentNumber().in(language.language()));
  }

  public String issuer() {
    return language.script(policy.header().issuer().name().in(language.language()));
  }

  /** Returns what the measure is called on the page, such as {@code Measure 7}. */
  public String name() {
    return measure.number() == 0 ? text("page.notice") : text("page.measure", measure.number());
  }

  public String provenance(ClauseView clause) {
    return texts.provenance(language, clause.provenance());
  }

  public String provenance() {
    return texts.provenance(language, measure.provenance());
  }

  public String commitment(ClauseView clause) {
    return texts.commitment(language, clause.commitment());
  }

  public String joined(List<String> items) {
    return String.join(text("separator"), items);
  }

  /** Returns the same measure in each language. */
  public List<Link> languages() {
    return Arrays.stream(ReplyLanguage.values()).map(this::in).toList();
  }

  /** Returns the address of the measure before this one; null before the notice. */
  public @Nullable String previous() {
    return address(measure.number() - 1);
  }

  /** Returns the address of the measure after this one; null after the last. */
  public @Nullable String next() {
    return address(measure.number() + 1);
  }

  private Link in(ReplyLanguage other) {
    return new Link(
        texts.text(other, "page.language-name." + other.tag()),
        links.measure(policy.id(), measure.number(), other),
        other.tag(),
        other == language);
  }

  private @Nullable String address(int number) {
    return policy
        .measure(number)
        .map(it -> links.measure(policy.id(), number, language))
        .orElse(null);
  }
}
