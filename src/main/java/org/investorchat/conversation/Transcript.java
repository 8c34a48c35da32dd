package org.investorchat.conversation;

import java.util.List;

/**
 * A conversation with all that was said in it.
 *
 * @param entries in the order they were said
 */
public record Transcript(Conversation conversation, List<Entry> entries) {

  public Transcript {
    entries = List.copyOf(entries);
  }
}
