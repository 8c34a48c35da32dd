package org.investorchat.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some tickets: critical ones first, then urgent ones, then those with the earliest deadline.
 *
 * @param next cursor of the next page; null when there is none
 */
public record TicketPage(List<Ticket> tickets, @Nullable String next) {

  public TicketPage {
    tickets = List.copyOf(tickets);
  }
}
