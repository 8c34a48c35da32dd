package org.investorchat.messaging.rendering;

import java.util.List;
import org.investorchat.answering.LinkSettings;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.knowledge.Corpus;
import org.investorchat.messaging.MessagingTexts;
import org.investorchat.messaging.Rendering;
import org.investorchat.messaging.WholeLinks;

/** The rendering of the application, for tests that start none. */
public final class Renderings {

  private Renderings() {}

  /** Returns the rendering, with links to {@code settings}' origin. */
  public static Rendering of(LinkSettings settings, MeasureLinks measures, Corpus corpus) {
    var texts = new MessagingTexts();
    var links = new WholeLinks(settings, measures, List.of());
    var marks = new CitationMarks(texts, links);
    return new AnswerRendering(
        marks, new SourceList(texts, links, marks), new Shortening(texts, links, corpus), texts);
  }
}
