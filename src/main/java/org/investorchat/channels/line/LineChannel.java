package org.investorchat.channels.line;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.channels.line.LineSettings.Account;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.Incoming;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Markup;
import org.investorchat.messaging.Outgoing;
import org.investorchat.messaging.PlatformCalls;
import org.investorchat.messaging.PlatformReply;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Rendering;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.TextUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** LINE's Messaging API (developers.line.biz/en/reference/messaging-api). */
@Component
final class LineChannel implements Channel {

  static final String NAME = "line";

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int UNAUTHORIZED = 401;

  private final Accounts<Account> accounts;
  private final TextForm form;
  private final String api;
  private final Duration replyTime;
  private final PlatformCalls calls;
  private final Clock clock;

  LineChannel(LineSettings settings, PlatformCalls calls, Clock clock) {
    accounts = settings.byId();
    form =
        new TextForm(
            Markup.PLAIN, TextUnit.UTF16_UNITS, settings.textLimit(), settings.mostParts());
    api = settings.api() + "/v2/bot/message/";
    replyTime = settings.replyTime();
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> accounts() {
    return accounts.ids();
  }

  @Override
  public TextForm form() {
    return form;
  }

  @Override
  public Incoming read(String account, RawRequest request) {
    new LineSignature(accounts.get(account).channelSecret()).verify(request);
    return Delivery.of(new EventReader(account).read(request.json()));
  }

  /** Returns one message: the JSON of those that go in one call. */
  @Override
  public List<String> compose(Outgoing outgoing, Rendering rendering) {
    var messages = MAPPER.createArrayNode();
    rendering
        .parts(outgoing, form)
        .forEach(it -> messages.addObject().put("type", "text").put("text", it));
    return List.of(messages.toString());
  }

  @Override
  public Address unprompted(Address from) {
    return Recipient.withoutToken(from);
  }

  @Override
  public Dispatch send(Posting posting) {
    return posting.index() > 0
        ? push(posting)
        : Recipient.replyToken(posting.to(), clock.instant(), replyTime)
            .map(it -> reply(posting, it))
            .orElseGet(() -> push(posting));
  }

  /**
   * Replies. A token that is not old can be refused for one reason: it was used, by an attempt to
   * send this very message whose outcome never came back. So it has arrived.
   */
  private Dispatch reply(Posting posting, String token) {
    var body = messages(posting).put("replyToken", token);
    var reply = call(posting, "reply", Map.of(), body);
    return isUsedToken(reply) ? new Dispatch.Accepted() : dispatch(reply);
  }

  private static boolean isUsedToken(PlatformReply reply) {
    return reply.status() == 400
        && reply.json().path("message").asString("").equalsIgnoreCase("Invalid reply token");
  }

  /** Pushes. LINE answers 409 to a key that it has taken before. */
  private Dispatch push(Posting posting) {
    var key = Map.of("X-Line-Retry-Key", posting.attemptId().toString());
    var reply = call(posting, "push", key, messages(posting).put("to", Recipient.in(posting.to())));
    return reply.status() == CONFLICT ? new Dispatch.Accepted() : dispatch(reply);
  }

  private static ObjectNode messages(Posting posting) {
    return MAPPER.createObjectNode().set("messages", MAPPER.readTree(posting.text()));
  }

  private PlatformReply call(
      Posting posting, String method, Map<String, String> key, ObjectNode body) {
    String token = accounts.get(posting.to().account()).accessToken();
    var headers = new HashMap<>(key);
    headers.put("Authorization", "Bearer " + token);
    return calls.post(URI.create(api + method), headers, body.toString());
  }

  /** A month's free messages can be used up, which LINE says as if too many came at once. */
  private static Dispatch dispatch(PlatformReply reply) {
    return switch (reply.status()) {
      case UNAUTHORIZED -> new Dispatch.Never("access-token");
      case TOO_MANY ->
          reply.json().path("message").asString("").contains("monthly limit")
              ? new Dispatch.Never("monthly-limit")
              : reply.dispatch();
      default -> reply.dispatch();
    };
  }
}
