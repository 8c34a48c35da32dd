package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.investorchat.answering.Answer;
import org.investorchat.channels.AnswerView;
import org.investorchat.channels.AnswerViews;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.conversation.AutomaticAnswers;
import org.investorchat.conversation.InvalidUtterance;
import org.investorchat.conversation.Reception;
import org.investorchat.conversation.Utterance;
import org.investorchat.platform.InvalidRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers single questions. */
@RestController
@Tag(name = "Answers")
class AnswersController {

  private final Reception reception;
  private final AnswerViews views;

  AnswersController(Reception reception, AnswerViews views) {
    this.reception = reception;
    this.views = views;
  }

  @Operation(
      operationId = "answer",
      summary = "Answer one question",
      description =
          "Answers a question about the policies on its own, without a conversation, and cites the"
              + " clauses the answer rests on. A question that the policies do not answer gets a"
              + " 200 whose outcome says so.")
  @PostMapping(
      path = "/api/v1/answers",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AnswerView> answer(@RequestBody AnswerRequest request) {
    var answer = respond(utterance(request));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.of(answer));
  }

  private static Utterance utterance(AnswerRequest request) {
    if (request.question() == null) {
      throw InvalidRequest.missing("question");
    }
    var language = RequestedLanguage.named("language", request.language());
    return new Utterance(request.question(), language.orElse(null), AutomaticAnswers.API);
  }

  private Answer respond(Utterance utterance) {
    try {
      return reception.respond(utterance);
    } catch (InvalidUtterance e) {
      throw switch (e.reason()) {
        case BLANK -> InvalidRequest.blank("question");
        case TOO_LONG -> InvalidRequest.tooLong("question", e.limit());
      };
    }
  }
}
