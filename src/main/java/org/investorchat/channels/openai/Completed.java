package org.investorchat.channels.openai;

import java.util.List;
import org.investorchat.channels.CitationView;

/**
 * What a question got.
 *
 * @param knowledge version of the knowledge it rests on
 */
record Completed(
    String text, List<UrlCitation> annotations, List<CitationView> citations, String knowledge) {

  Completed {
    annotations = List.copyOf(annotations);
    citations = List.copyOf(citations);
  }
}
