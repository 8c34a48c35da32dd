package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.accounts.Account;
import org.investorchat.desk.Stage;
import org.investorchat.desk.TicketQuery;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Which tickets to list, as a caller asks for them. */
record TicketFilter(
    @Parameter(description = "States, separated by commas; all but closed by default.")
        @Nullable String state,
    @Parameter(description = "me, none, or the id of an account.") @Nullable String assignee,
    @Parameter(description = "Words in the question, or the id of a ticket.") @Nullable String q,
    @Parameter(description = "The next of the page before.") @Nullable String cursor,
    @Parameter(description = "Tickets of a page, from 1 to 100; 50 by default.")
        @Nullable Integer size) {

  private static final String MINE = "me";
  private static final int USUAL = 50;
  private static final int MOST = 100;

  /** Returns what {@code account} asks for. */
  TicketQuery query(Account account) {
    int wanted = Objects.requireNonNullElse(size, USUAL);
    if (wanted < 1 || wanted > MOST) {
      throw InvalidRequest.outOfRange("size", 1, MOST);
    }
    String holder = MINE.equals(assignee) ? account.id() : given(assignee);
    return new TicketQuery(stages(), holder, given(q), given(cursor), wanted);
  }

  private Set<Stage> stages() {
    return state == null || state.isBlank()
        ? EnumSet.complementOf(EnumSet.of(Stage.CLOSED))
        : Stream.of(state.split(",", -1))
            .map(it -> Stage.ofId(it.strip()).orElseThrow(TicketFilter::unknown))
            .collect(Collectors.toSet());
  }

  private static InvalidRequest unknown() {
    var all = Arrays.stream(Stage.values()).map(Stage::id).toList();
    return InvalidRequest.notOneOf("state", all);
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
