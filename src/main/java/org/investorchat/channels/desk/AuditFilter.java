package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.investorchat.desk.AuditQuery;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Which events of the audit trail to show, as a caller asks for them. */
record AuditFilter(
    @Parameter(description = "The earliest time, RFC 3339.") @Nullable String from,
    @Parameter(description = "The first time that is too late, RFC 3339.") @Nullable String to,
    @Parameter(description = "Id of the account.") @Nullable String actor,
    @Parameter(description = "Such as ticket.claim, or ticket for all of those.")
        @Nullable String action,
    @Parameter(description = "Such as the id of a ticket.") @Nullable String subject,
    @Parameter(description = "The next of the page before.") @Nullable String cursor,
    @Parameter(description = "Events of a page, from 1 to 200; 50 by default.")
        @Nullable Integer size) {

  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");

  static AuditFilter between(@Nullable String from, @Nullable String to) {
    return new AuditFilter(from, to, null, null, null, null, null);
  }

  /** Returns what is asked for. */
  AuditQuery query() {
    int wanted = Objects.requireNonNullElse(size, USUAL);
    if (wanted < 1 || wanted > MOST) {
      throw InvalidRequest.outOfRange("size", 1, MOST);
    }
    String before = given(cursor);
    if (before != null && !CURSOR.matcher(before).matches()) {
      throw InvalidRequest.wrong("cursor");
    }
    return new AuditQuery(
        time("from", from),
        time("to", to),
        given(actor),
        given(action),
        given(subject),
        before,
        wanted);
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable Instant time(String field, @Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw InvalidRequest.wrong(field);
    }
  }
}
