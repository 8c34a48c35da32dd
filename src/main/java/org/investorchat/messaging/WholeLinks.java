package org.investorchat.messaging;

import java.util.List;
import org.investorchat.answering.LinkSettings;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.ClauseId;
import org.springframework.stereotype.Component;

/** Whole addresses of our pages, as messages must have them: no request tells our host there. */
@Component
public final class WholeLinks {

  private final String origin;
  private final MeasureLinks links;

  /**
   * Creates the addresses.
   *
   * @throws IllegalArgumentException when a channel is on and {@code links.origin} is not set
   */
  public WholeLinks(LinkSettings settings, MeasureLinks links, List<Channel> channels) {
    this.origin = settings.origin();
    this.links = links;
    channels.stream()
        .filter(it -> origin.isEmpty() && !it.accounts().isEmpty())
        .findFirst()
        .ifPresent(
            it -> {
              throw new IllegalArgumentException(
                  "links.origin must be set, such as to https://invest.example.org, since"
                      + " channels."
                      + it.name()
                      + ".accounts has one and messages link to clauses");
            });
  }

  /** Returns the address of a clause. */
  public String clause(ClauseId id, ReplyLanguage language) {
    return origin + links.clause(id, language);
  }

  /** Returns the address of a measure. */
  public String measure(ClauseId clause, ReplyLanguage language) {
    return origin + links.measure(clause.policy(), clause.measure(), language);
  }

  /** Returns the address of the page with all measures of a policy. */
  public String measures(String policy, ReplyLanguage language) {
    return origin + links.measures(policy, language);
  }

  /** Returns the address of the portal. */
  public String portal(ReplyLanguage language) {
    return origin + "/?lang=" + language.tag();
  }
}
