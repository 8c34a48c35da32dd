package org.investorchat.channels.wecom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.investorchat.messaging.ErrcodeCalls;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.PlatformAway;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fetches what customers wrote since the last fetch whose messages were kept. Without such a place,
 * WeCom gives those of three days, which the inbox knows by their ids.
 */
final class CustomerInbox {

  /** Of 1,000 messages each. */
  private static final int MOST_PAGES = 50;

  private static final int PAGE = 1_000;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Map<Place, String> cursors = new ConcurrentHashMap<>();
  private final ErrcodeCalls calls;
  private final CustomerMessages messages;

  CustomerInbox(ErrcodeCalls calls, CustomerMessages messages) {
    this.calls = calls;
    this.messages = messages;
  }

  /** Whose messages are fetched one after the other. */
  private record Place(String account, String service) {}

  /**
   * Returns what is new at a service account.
   *
   * @param token what WeCom allows the fetch for, within ten minutes
   * @throws PlatformAway when it cannot be fetched now
   */
  Delivery fetch(String account, String service, String token) {
    var place = new Place(account, service);
    String cursor = cursors.getOrDefault(place, "");
    List<Inbound> found = new ArrayList<>();
    for (int i = 0; i < MOST_PAGES; i++) {
      var page = page(place, cursor, token);
      page.path("msg_list").values().stream()
          .flatMap(it -> messages.read(account, it).stream())
          .forEach(found::add);
      cursor = page.path("next_cursor").asString(cursor);
      if (page.path("has_more").asInt(0) == 0) {
        break;
      }
    }
    String reached = cursor;
    return new Delivery(found, HttpReply.OK, () -> cursors.put(place, reached));
  }

  /** A cursor that WeCom does not know any more is of no use to the next fetch either. */
  private JsonNode page(Place place, String cursor, String token) {
    var request =
        Map.of("open_kfid", place.service(), "cursor", cursor, "token", token, "limit", PAGE);
    var reply =
        calls.post(place.account(), "/cgi-bin/kf/sync_msg", MAPPER.writeValueAsString(request));
    if (!reply.isSuccess()) {
      cursors.remove(place);
      throw new PlatformAway(reply.reason());
    }
    return reply.json();
  }
}
