package org.investorchat.channels.wecom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import tools.jackson.databind.JsonNode;

/**
 * Reads what was fetched. What comes from customers counts, and that somebody opens the
 * conversation for whom WeCom has a greeting sent; what operators write in WeCom's own client does
 * not.
 *
 * @param oldest how old a message may be
 */
record CustomerMessages(Duration oldest, Clock clock) {

  private static final int FROM_CUSTOMER = 3;

  /** How long a greeting may be sent for. */
  private static final Duration WELCOME = Duration.ofSeconds(20);

  /** Returns what is to be answered; empty for all else. */
  Optional<Inbound> read(String account, JsonNode message) {
    return message.path("origin").asInt(0) == FROM_CUSTOMER
        ? written(account, message)
        : arrived(account, message);
  }

  private Optional<Inbound> written(String account, JsonNode message) {
    return inbound(message, customer(message), oldest)
        .map(it -> it.of(it.customer().address(account), content(message)));
  }

  private static Content content(JsonNode message) {
    String kind = message.path("msgtype").asString("");
    String text = message.at("/text/content").asString("");
    return kind.equals("text") && !text.isBlank()
        ? new Content.Text(text)
        : new Content.Other(kind);
  }

  /** A greeting of WeCom itself, or one of the last 48 hours, leaves no code. */
  private Optional<Inbound> arrived(String account, JsonNode message) {
    var event = message.path("event");
    String code = event.path("welcome_code").asString("");
    return event.path("event_type").asString("").equals("enter_session") && !code.isEmpty()
        ? inbound(message, customer(event), WELCOME)
            .map(it -> it.of(it.customer().arriving(account, code), new Content.Arrived()))
        : Optional.empty();
  }

  private Optional<Fetched> inbound(JsonNode message, Customer customer, Duration life) {
    var at = Instant.ofEpochSecond(message.path("send_time").asLong(0));
    String id = message.path("msgid").asString("");
    boolean counts = !id.isEmpty() && !customer.user().isEmpty() && !customer.service().isEmpty();
    return counts && !at.isBefore(clock.instant().minus(life))
        ? Optional.of(new Fetched(id, at, customer))
        : Optional.empty();
  }

  private static Customer customer(JsonNode node) {
    return new Customer(
        node.path("open_kfid").asString(""), node.path("external_userid").asString(""));
  }

  private record Fetched(String id, Instant at, Customer customer) {

    Inbound of(Address from, Content content) {
      return new Inbound(id, from, at, content, null);
    }
  }
}
