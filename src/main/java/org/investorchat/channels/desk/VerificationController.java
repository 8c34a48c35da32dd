package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.conversation.InvalidUtterance;
import org.investorchat.desk.DraftTexts;
import org.investorchat.desk.Review;
import org.investorchat.desk.Reviewing;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Verifies drafts while they are typed; keeps nothing. */
@RestController
@Tag(name = "Desk")
class VerificationController {

  private final Reviewing reviewing;
  private final MeasureLinks links;

  VerificationController(Reviewing reviewing, MeasureLinks links) {
    this.reviewing = reviewing;
    this.links = links;
  }

  @Operation(
      operationId = "verify",
      summary = "Verify a draft as typed",
      description =
          "Holds each sentence of a draft against the clauses it cites and says what they do not"
              + " carry, what to ask the caller, and whether a second person must look. Offsets"
              + " count UTF-16 units in the texts as sent. Nothing is kept.")
  @PostMapping(
      path = "/api/v1/desk/verify",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ReviewView> verify(@RequestBody VerifyRequest request) {
    var review = review(TextsRequest.required("texts", request.texts()), request.question());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(ReviewView.of(review, links));
  }

  private Review review(DraftTexts texts, @Nullable String question) {
    try {
      return reviewing.review(texts, question);
    } catch (InvalidUtterance e) {
      throw switch (e.reason()) {
        case BLANK -> InvalidRequest.blank("question");
        case TOO_LONG -> InvalidRequest.tooLong("question", e.limit());
      };
    }
  }
}
