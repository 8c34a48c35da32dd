package org.investorchat.desk;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the audit trail: who did what when and on which knowledge.
 *
 * @param id {@code evt_} and 22 base64url characters; what is recorded under the same id is the
 *     same event
 * @param actor id of the account, or {@code system}
 * @param action such as {@code ticket.claim}
 * @param subject what it was done to, such as the id of a ticket
 * @param knowledgeVersion 12 hex digits
 * @param detail more of it, by names in camel case; no personal data and no word of a visitor
 */
public record AuditEvent(
    String id,
    Instant at,
    String actor,
    String action,
    String subject,
    String knowledgeVersion,
    Map<String, String> detail) {

  public AuditEvent {
    detail = Collections.unmodifiableMap(new TreeMap<>(detail));
  }
}
