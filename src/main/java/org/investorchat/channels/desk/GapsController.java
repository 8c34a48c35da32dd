package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.CurrentAccount;
import org.investorchat.desk.GapKind;
import org.investorchat.desk.GapQuery;
import org.investorchat.desk.Gaps;
import org.investorchat.desk.UnknownGap;
import org.investorchat.knowledge.Language;
import org.investorchat.platform.InvalidRequest;
import org.investorchat.platform.UnknownResource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the knowledge does not answer. */
@RestController
@RequestMapping("/api/v1/desk/gaps")
@Tag(name = "Desk")
@ApiResponse(responseCode = "503")
class GapsController {

  private static final String ADDRESS = "/api/v1/desk/gaps";
  private static final int MOST_DAYS = 3650;
  private static final List<String> LANGUAGES =
      Arrays.stream(Language.values()).map(Language::tag).toList();

  private final Gaps gaps;
  private final GapViews views;

  GapsController(Gaps gaps, GapViews views) {
    this.gaps = gaps;
    this.views = views;
  }

  @Operation(
      operationId = "gaps",
      summary = "Show gaps in the knowledge",
      description =
          "Groups questions that went unanswered or badly by what they ask for, those with the most"
              + " first, and tells where the document is silent, where retrieval missed what it"
              + " says, and what was declined. Questions are masked.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<GapsView> gaps(
      @Parameter(
              description = "Only of this kind.",
              schema =
                  @Schema(allowableValues = {"document-silent", "retrieval-missed", "declined"}))
          @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(description = "Only near this measure.") @RequestParam(required = false)
          @Nullable Integer measure,
      @Parameter(
              description = "Only groups with questions in this language.",
              schema = @Schema(allowableValues = {"en", "zh"}))
          @RequestParam(required = false)
          @Nullable String language,
      @Parameter(description = "How many days back, from 1 to 3650.")
          @RequestParam(defaultValue = "30")
          int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw InvalidRequest.outOfRange("days", 1, MOST_DAYS);
    }
    var query = new GapQuery(kind(kind), measure, language(language), days);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(views.of(gaps.overview(query)));
  }

  private static @Nullable GapKind kind(@Nullable String id) {
    return id == null
        ? null
        : GapKind.ofId(id).orElseThrow(() -> InvalidRequest.notOneOf("kind", GapKind.ids()));
  }

  private static @Nullable Language language(@Nullable String tag) {
    return tag == null
        ? null
        : Arrays.stream(Language.values())
            .filter(it -> it.tag().equals(tag))
            .findFirst()
            .orElseThrow(() -> InvalidRequest.notOneOf("language", LANGUAGES));
  }

  @Operation(
      operationId = "dismissGap",
      summary = "Settle a gap",
      description =
          "Settles all that a group holds, so that it is not shown again; what is asked later"
              + " begins a new one. The reason goes into the audit trail.")
  @ApiResponse(responseCode = "204")
  @PostMapping(path = "/{id}/dismiss", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> dismiss(
      @CurrentAccount Account account,
      @Parameter(description = "Id of the group.", example = "gap_1f0c9a7be3d25468") @PathVariable
          String id,
      @RequestBody DismissRequest request) {
    try {
      gaps.dismiss(id, account, request.required());
    } catch (UnknownGap e) {
      throw new UnknownResource(ADDRESS);
    }
    return ResponseEntity.noContent().build();
  }
}
