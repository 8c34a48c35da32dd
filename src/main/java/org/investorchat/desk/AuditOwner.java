package org.investorchat.desk;

import org.investorchat.platform.EventOwner;
import org.investorchat.platform.JournalEvent;
import org.springframework.stereotype.Component;

/** Brings to the store what was recorded while it was away. */
@Component
final class AuditOwner implements EventOwner {

  static final String KIND = "audit";

  private final AuditStore store;
  private final TicketCodec codec;

  AuditOwner(AuditStore store, TicketCodec codec) {
    this.store = store;
    this.codec = codec;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void apply(JournalEvent event) {
    store.add(codec.readEvent(event.payload()));
  }
}
