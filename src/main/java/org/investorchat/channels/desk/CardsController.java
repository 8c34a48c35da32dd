package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.CurrentAccount;
import org.investorchat.desk.CardState;
import org.investorchat.desk.Cards;
import org.investorchat.desk.ReviewedCard;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows cards of the desk and takes new ones. */
@RestController
@RequestMapping("/api/v1/desk/cards")
@Tag(name = "Desk")
@ApiResponse(responseCode = "503")
class CardsController {

  private static final String YAML = "application/yaml";

  private final Cards cards;
  private final People people;
  private final CardRefusals refusals;

  CardsController(Cards cards, People people, CardRefusals refusals) {
    this.cards = cards;
    this.people = people;
    this.refusals = refusals;
  }

  @Operation(
      operationId = "cards",
      summary = "List the cards of the desk",
      description =
          "Lists the cards that were made at the desk, each with what is wrong with it and whether"
              + " this instance answers with it.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DeskCardsView> list(
      @Parameter(
              description = "Only those in this state.",
              schema =
                  @Schema(
                      types = {"string"},
                      allowableValues = {"proposed", "published", "rejected", "withdrawn"}))
          @RequestParam(required = false)
          @Nullable String state) {
    var views = cards.list(named(state)).stream().map(it -> DeskCardView.of(it, people)).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new DeskCardsView(views, cards.unreadable()));
  }

  private static @Nullable CardState named(@Nullable String state) {
    return state == null || state.isBlank()
        ? null
        : CardState.ofId(state)
            .orElseThrow(
                () ->
                    InvalidRequest.notOneOf(
                        "state", Arrays.stream(CardState.values()).map(CardState::id).toList()));
  }

  @Operation(
      operationId = "card",
      summary = "Show a card of the desk",
      description = "Shows one card with all that was done to it.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DeskCardView> card(@CardParameter @PathVariable String id) {
    return view(HttpStatus.OK, refusals.told(() -> cards.card(id)));
  }

  @Operation(
      operationId = "proposeCard",
      summary = "Propose a card",
      description =
          "Proposes a card, which somebody else must approve before it answers. What is wrong with"
              + " it is told at once. The same proposed again by the same person is the same card.")
  @ApiResponse(responseCode = "201", description = "It waits.", useReturnTypeSchema = true)
  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DeskCardView> propose(
      @CurrentAccount Account account, @RequestBody CardRequest request) {
    var content = request.content();
    return view(
        HttpStatus.CREATED,
        refusals.told(() -> cards.propose(account, content, request.ticket(), request.gap())));
  }

  @Operation(
      operationId = "cardsExport",
      summary = "Save the cards that answer",
      description =
          "Hands out the cards of the desk that answer, in the form of the files"
              + " knowledge/<policy>/cards/*.yaml. Put there, they outlast the desk; a card that is"
              + " in a file and at the desk answers once, as the file has it.")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = YAML, schema = @Schema(type = "string")))
  @GetMapping(path = "/export", produces = YAML)
  ResponseEntity<byte[]> export() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(new MediaType(MediaType.parseMediaType(YAML), StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("desk.yaml").build().toString())
        .body(cards.export().getBytes(StandardCharsets.UTF_8));
  }

  private ResponseEntity<DeskCardView> view(HttpStatus status, ReviewedCard card) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(DeskCardView.of(card, people));
  }
}
