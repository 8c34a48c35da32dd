package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import org.investorchat.desk.DraftTexts;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** The texts of a draft as a caller sends them. */
record TextsRequest(
    @Schema(description = "Sentences that each end with their clauses, such as [7.4].")
        @Nullable String en,
    @Schema(description = "The same in Chinese.") @Nullable String zh) {

  /** More than any answer has; verifying takes time in the square of the sentences. */
  private static final int MOST_CHARACTERS = 8000;

  /**
   * Returns the texts that {@code field} of a request holds.
   *
   * @throws InvalidRequest when they are missing or longer than any draft
   */
  static DraftTexts required(String field, @Nullable TextsRequest texts) {
    if (texts == null) {
      throw InvalidRequest.missing(field);
    }
    return new DraftTexts(bounded(field + ".en", texts.en()), bounded(field + ".zh", texts.zh()));
  }

  private static String bounded(String field, @Nullable String text) {
    String given = text == null ? "" : text;
    if (given.length() > MOST_CHARACTERS) {
      throw InvalidRequest.tooLong(field, MOST_CHARACTERS);
    }
    return given;
  }
}
