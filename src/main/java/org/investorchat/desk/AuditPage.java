package org.investorchat.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some events of the audit trail, the newest first.
 *
 * @param next cursor of the next page; null when there is none
 */
public record AuditPage(List<AuditEvent> events, @Nullable String next) {

  public AuditPage {
    events = List.copyOf(events);
  }
}
