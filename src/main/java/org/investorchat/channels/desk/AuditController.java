package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.CurrentAccount;
import org.investorchat.desk.Audit;
import org.investorchat.desk.AuditQuery;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Shows the audit trail and hands it out as a file. */
@RestController
@RequestMapping("/api/v1/desk/audit")
@Tag(name = "Desk")
@ApiResponse(responseCode = "503")
class AuditController {

  private final Audit audit;
  private final AuditViews views;
  private final AuditFiles files;

  AuditController(Audit audit, AuditViews views, AuditFiles files) {
    this.audit = audit;
    this.views = views;
    this.files = files;
  }

  @Operation(
      operationId = "audit",
      summary = "Read the audit trail",
      description =
          "Shows who did what when and on which version of the knowledge, the newest first. A page"
              + " may be short of its size and have a next one all the same.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AuditView> page(@ParameterObject AuditFilter filter) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(views.of(audit.page(filter.query())));
  }

  @Operation(
      operationId = "auditExport",
      summary = "Save the audit trail",
      description =
          "Hands out the audit trail as a file, the newest event first: JSON Lines, one event a"
              + " line, or CSV, in which a text that a spreadsheet would take for a formula begins"
              + " with an apostrophe. That it was handed out goes into the trail.")
  @ApiResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(mediaType = AuditFiles.JSON_LINES, schema = @Schema(type = "string")),
        @Content(mediaType = AuditFiles.CSV, schema = @Schema(type = "string"))
      })
  @GetMapping(
      path = "/export",
      produces = {AuditFiles.JSON_LINES, AuditFiles.CSV})
  ResponseEntity<StreamingResponseBody> export(
      @CurrentAccount Account account,
      @Parameter(
              description = "jsonl or csv.",
              schema = @Schema(allowableValues = {"jsonl", "csv"}))
          @RequestParam(defaultValue = "jsonl")
          String format,
      @Parameter(description = "The earliest time, RFC 3339.") @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = "The first time that is too late.") @RequestParam(required = false)
          @Nullable String to) {
    var kind = AuditFiles.Format.named("format", format);
    var query = AuditFilter.between(from, to).query();
    audit.record(account.id(), "audit.export", "audit", exported(format, query));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(kind.type())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("audit." + format).build().toString())
        .body(output -> files.write(kind, query, output));
  }

  private static Map<String, String> exported(String format, AuditQuery query) {
    Map<String, String> detail = new TreeMap<>();
    detail.put("format", format);
    detail.put("from", Objects.toString(query.from(), ""));
    detail.put("to", Objects.toString(query.to(), ""));
    return detail;
  }
}
