package org.investorchat.channels.desk;

import java.util.List;
import org.investorchat.channels.desk.AuditView.EventView;
import org.investorchat.desk.AuditEvent;
import org.investorchat.desk.AuditPage;
import org.springframework.stereotype.Component;

/** Makes of the audit trail what callers of the API see. */
@Component
class AuditViews {

  private final People people;

  AuditViews(People people) {
    this.people = people;
  }

  AuditView of(List<AuditEvent> events) {
    return new AuditView(events.stream().map(this::of).toList(), null);
  }

  AuditView of(AuditPage page) {
    return new AuditView(page.events().stream().map(this::of).toList(), page.next());
  }

  EventView of(AuditEvent it) {
    return new EventView(
        it.id(),
        it.at(),
        people.named(it.actor()),
        it.action(),
        it.subject(),
        it.knowledgeVersion(),
        it.detail());
  }
}
