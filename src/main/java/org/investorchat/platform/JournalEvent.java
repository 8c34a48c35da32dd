package org.investorchat.platform;

import java.time.Instant;

/**
 * Something that happened and must not be lost.
 *
 * @param id names it; what is kept under the same id is the same event
 * @param kind says which {@link EventOwner} applies it
 * @param subject what it is about, such as the id of a conversation; events of one subject can be
 *     forgotten together
 * @param at when it happened
 * @param payload JSON that its owner reads
 */
public record JournalEvent(String id, String kind, String subject, Instant at, String payload) {

  /** Leaves the payload out: it may hold what a visitor wrote. */
  @Override
  public String toString() {
    return "JournalEvent[id=" + id + ", kind=" + kind + ", subject=" + subject + "]";
  }
}
