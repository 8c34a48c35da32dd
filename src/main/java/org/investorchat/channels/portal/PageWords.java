package org.investorchat.channels.portal;

import java.util.function.Function;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.knowledge.Policy;
import org.springframework.stereotype.Component;

/** Puts the words of the document's pages together. */
@Component
class PageWords {

  private final PortalTexts texts;
  private final ChannelTexts shared;

  PageWords(PortalTexts texts, ChannelTexts shared) {
    this.texts = texts;
    this.shared = shared;
  }

  DocumentTexts of(Policy policy, ReplyLanguage language) {
    return new DocumentTexts(policy, language, texts, shared);
  }

  PageFrame frame(Policy policy, ReplyLanguage language, Function<ReplyLanguage, String> address) {
    return new PageFrame(
        language, texts, policy.header().hotline(), PageFrame.Place.MEASURES, address);
  }
}
