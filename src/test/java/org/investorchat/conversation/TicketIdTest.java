package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that a request has one name, and no other request has it. */
class TicketIdTest {

  @Test
  void theSameRequestHasTheSameName() {
    assertThat(TicketId.of("token", "li@example.com", "请来电"))
        .isEqualTo(TicketId.of("token", "li@example.com", "请来电"))
        .matches("tkt_[A-Za-z0-9_-]{22}");
  }

  @Test
  void otherRequestsHaveOtherNames() {
    var names =
        List.of(
            TicketId.of("token", null, null),
            TicketId.of("token", "ab", "c"),
            TicketId.of("token", "a", "bc"),
            TicketId.of("token", "abc", null),
            TicketId.of("token", null, "abc"),
            TicketId.of("token", "1:a", null),
            TicketId.of("token", "a", "1:"),
            TicketId.of("another", "ab", "c"));

    assertThat(names).doesNotHaveDuplicates();
  }
}
