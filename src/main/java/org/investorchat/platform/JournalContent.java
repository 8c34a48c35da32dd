package org.investorchat.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of the journal holds.
 *
 * @param events those kept and not settled, in order
 * @param damaged lines that are not as they were written, with their ends
 * @param wholeBytes bytes up to the end of the last line that has one; what follows was cut off
 *     before it was acknowledged
 */
record JournalContent(List<JournalEvent> events, List<byte[]> damaged, int wholeBytes) {

  JournalContent {
    events = List.copyOf(events);
    damaged = List.copyOf(damaged);
  }

  static JournalContent read(byte[] bytes) {
    Map<String, JournalEvent> events = new LinkedHashMap<>();
    List<byte[]> damaged = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        switch (JournalLine.read(Arrays.copyOfRange(bytes, start, i))) {
          case JournalLine.Kept it -> events.putIfAbsent(it.event().id(), it.event());
          case JournalLine.Settled it -> events.remove(it.eventId());
          case JournalLine.Damaged _ -> damaged.add(Arrays.copyOfRange(bytes, start, i + 1));
        }
        start = i + 1;
      }
    }
    return new JournalContent(List.copyOf(events.values()), damaged, start);
  }
}
