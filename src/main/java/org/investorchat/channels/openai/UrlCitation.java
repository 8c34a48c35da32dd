package org.investorchat.channels.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** A place in the text that rests on a page. */
@Schema(name = "UrlCitationAnnotation")
record UrlCitation(
    @Schema(allowableValues = "url_citation") String type,
    @JsonProperty("url_citation") Page page) {

  /**
   * The place and the page.
   *
   * @param start in Unicode code points from the beginning of the text
   * @param end likewise, exclusive
   */
  @Schema(name = "UrlCitation")
  record Page(
      String url,
      String title,
      @Schema(description = "Where its mark begins, in Unicode code points.")
          @JsonProperty("start_index")
          int start,
      @Schema(description = "Where it ends, exclusive.") @JsonProperty("end_index") int end) {}

  UrlCitation(Page page) {
    this("url_citation", page);
  }
}
