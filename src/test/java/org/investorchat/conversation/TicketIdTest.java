package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that a request has one name, and no other request has it. */
class TicketIdTest {

  @Test
  void theSameRequestHasTheSameName() {
    assertThat(TicketId.of("token", "li@example.com", "请来电", null))
        .isEqualTo(TicketId.of("token", "li@example.com", "请来电", null))
        .matches("tkt_[A-Za-z0-9_-]{22}");
  }

  @Test
  void otherRequestsHaveOtherNames() {
    var names =
        List.of(
            TicketId.of("token", null, null, null),
            TicketId.of("token", "ab", "c", null),
            TicketId.of("token", "a", "bc", null),
            TicketId.of("token", "abc", null, null),
            TicketId.of("token", null, "abc", null),
            TicketId.of("token", "1:a", null, null),
            TicketId.of("token", "a", "1:", null),
            TicketId.of("token", "ab", "c", "msg_1"),
            TicketId.of("token", "ab", "c5:msg_1", null),
            TicketId.of("another", "ab", "c", null));

    assertThat(names).doesNotHaveDuplicates();
  }
}
