package org.investorchat.channels.feishu;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.investorchat.channels.feishu.FeishuSettings.Account;
import org.investorchat.messaging.AccessTokens;
import org.investorchat.messaging.AccessTokens.Token;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.Incoming;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.LinkedText;
import org.investorchat.messaging.PlatformAway;
import org.investorchat.messaging.PlatformCalls;
import org.investorchat.messaging.PlatformReply;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.TextUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Feishu, and Lark, which is the same elsewhere (open.feishu.cn/document). */
@Component
final class FeishuChannel implements Channel {

  static final String NAME = "feishu";

  private static final String MESSAGES = "/open-apis/im/v1/messages";
  private static final String TOKEN = "/open-apis/auth/v3/tenant_access_token/internal";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Accounts<Account> accounts;
  private final TextForm form;
  private final PlatformCalls calls;
  private final AccessTokens tokens;
  private final Clock clock;

  FeishuChannel(FeishuSettings settings, PlatformCalls calls, Clock clock) {
    accounts = settings.byId();
    form =
        new TextForm(
            LinkedText.MARKUP, TextUnit.CHARACTERS, settings.textLimit(), settings.mostParts());
    this.calls = calls;
    this.clock = clock;
    tokens = new AccessTokens(clock);
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
  public Incoming read(String id, RawRequest request) {
    var account = accounts.get(id);
    var event = new FeishuEnvelope(account, clock).open(request);
    return FeishuEnvelope.isChallenge(event)
        ? new Handshake(HttpReply.json(answer(event)))
        : Delivery.of(new FeishuEvents(account, clock.instant()).read(event).stream().toList());
  }

  private static String answer(JsonNode challenge) {
    return MAPPER
        .createObjectNode()
        .put("challenge", challenge.path("challenge").asString(""))
        .toString();
  }

  /** A reply shows what it answers; it cannot be one where the message was taken back. */
  @Override
  public Dispatch send(Posting posting) {
    var to = posting.to();
    var reply = to.hint(FeishuEvents.MESSAGE).map(it -> reply(posting, it)).orElse(null);
    return FeishuDispatch.of(
        reply == null || FeishuDispatch.isAnsweredMessageGone(reply) ? fresh(posting) : reply);
  }

  private PlatformReply reply(Posting posting, String message) {
    var path = MESSAGES + "/" + URLEncoder.encode(message, StandardCharsets.UTF_8) + "/reply";
    return post(posting.to(), path, message(posting));
  }

  private PlatformReply fresh(Posting posting) {
    var to = posting.to();
    var group = to.hint(FeishuEvents.GROUP);
    String kind = group.isPresent() ? "chat_id" : "open_id";
    var message = message(posting).put("receive_id", group.orElse(to.correspondent()));
    return post(to, MESSAGES + "?receive_id_type=" + kind, message);
  }

  /** By its {@code uuid} Feishu knows a message that it was sent within the last hour. */
  private static ObjectNode message(Posting posting) {
    return MAPPER
        .createObjectNode()
        .put("msg_type", "post")
        .put("content", FeishuPost.of(posting.text()))
        .put("uuid", posting.attemptId().toString());
  }

  private PlatformReply post(Address to, String path, ObjectNode message) {
    var account = accounts.get(to.account());
    var address = URI.create(account.api() + path);
    return tokens.call(
        account.id(),
        () -> token(account),
        it -> calls.post(address, Map.of("Authorization", "Bearer " + it), message.toString()),
        FeishuDispatch::isTokenStale);
  }

  private Token token(Account account) {
    var keys =
        MAPPER
            .createObjectNode()
            .put("app_id", account.appId())
            .put("app_secret", account.appSecret());
    var json = calls.post(URI.create(account.api() + TOKEN), Map.of(), keys.toString()).json();
    String token = json.path("tenant_access_token").asString("");
    if (token.isEmpty()) {
      throw new PlatformAway("no-token");
    }
    return new Token(token, clock.instant(), Duration.ofSeconds(json.path("expire").asLong(0)));
  }
}
