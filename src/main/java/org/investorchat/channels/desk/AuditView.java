package org.investorchat.channels.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events of the audit trail, as callers of the API see them. */
@Schema(name = "AuditTrail", description = "Who did what when.")
record AuditView(
    List<EventView> events,
    @Schema(
            description = "Cursor of the next page.",
            types = {"string", "null"})
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String next) {

  /** One event. */
  @Schema(name = "AuditEvent")
  record EventView(
      String id,
      Instant at,
      @Schema(description = "The account, or system.") PersonView actor,
      @Schema(description = "Such as ticket.claim.") String action,
      @Schema(description = "What it was done to, such as the id of a ticket.") String subject,
      @Schema(description = "Version of the knowledge there was.") String knowledgeVersion,
      @Schema(description = "More of it; nobody's words.") Map<String, String> detail) {}
}
