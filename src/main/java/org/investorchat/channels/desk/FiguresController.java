package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.investorchat.desk.Days;
import org.investorchat.desk.FiguresReport;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells how the desk did. */
@RestController
@RequestMapping("/api/v1/desk/metrics")
@Tag(name = "Desk")
@ApiResponse(responseCode = "503")
class FiguresController {

  private static final String CSV = "text/csv";

  /** What is shown where no days are named. */
  private static final int USUAL_DAYS = 30;

  private final FiguresReport report;
  private final Clock clock;

  FiguresController(FiguresReport report, Clock clock) {
    this.report = report;
    this.clock = clock;
  }

  @Operation(
      operationId = "figures",
      summary = "Show how the desk did",
      description =
          "Shows the response, resolution and satisfaction rates from raw call-backs, how soon"
              + " drafts came and what became of them, tickets by day, gaps in the knowledge and"
              + " visitors' feedback. What a caller did not say counts for nothing. Days are those"
              + " of Beijing; without any, the last 30.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<FiguresView> figures(
      @Parameter(description = "The first day, such as 2026-11-01.", example = "2026-11-01")
          @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = "The last day, such as 2026-11-30.", example = "2026-11-30")
          @RequestParam(required = false)
          @Nullable String to) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(FiguresView.of(report.of(days(from, to))));
  }

  @Operation(
      operationId = "figuresExport",
      summary = "Save how the desk did",
      description = "Hands out the same figures as a table of names and values.")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  @GetMapping(path = "/export", produces = CSV)
  ResponseEntity<byte[]> export(
      @Parameter(description = "csv.", schema = @Schema(allowableValues = "csv"))
          @RequestParam(defaultValue = "csv")
          String format,
      @Parameter(description = "The first day.", example = "2026-11-01")
          @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = "The last day.", example = "2026-11-30")
          @RequestParam(required = false)
          @Nullable String to) {
    if (!format.equals("csv")) {
      throw InvalidRequest.notOneOf("format", List.of("csv"));
    }
    var days = days(from, to);
    String name = "figures-%s-%s.csv".formatted(days.from(), days.to());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(new MediaType(MediaType.parseMediaType(CSV), StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(FiguresFile.of(FiguresView.of(report.of(days))).getBytes(StandardCharsets.UTF_8));
  }

  private Days days(@Nullable String from, @Nullable String to) {
    var last = to == null || to.isBlank() ? Days.of(clock.instant()) : day("to", to);
    var first = from == null || from.isBlank() ? last.minusDays(USUAL_DAYS - 1) : day("from", from);
    try {
      return new Days(first, last);
    } catch (IllegalArgumentException e) {
      throw InvalidRequest.wrong("from");
    }
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw InvalidRequest.wrong(field);
    }
  }
}
