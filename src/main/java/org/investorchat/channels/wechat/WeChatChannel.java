package org.investorchat.channels.wechat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.channels.wechat.WeChatSettings.Account;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.AnchorMarkup;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.ErrcodeCalls;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Incoming;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Incoming.Held;
import org.investorchat.messaging.PlatformCalls;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.TextUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Official Accounts of WeChat (developers.weixin.qq.com/doc/offiaccount). */
@Component
final class WeChatChannel implements Channel {

  static final String NAME = "wechat";

  /** Five messages went out since theirs: there is room once they write again. */
  private static final Set<Integer> PASSING = Set.of(45047);

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Accounts<Account> accounts;
  private final Deliveries deliveries;
  private final PassiveReplies replies;
  private final TextForm form;
  private final ErrcodeCalls calls;

  WeChatChannel(
      WeChatSettings settings,
      PlatformCalls calls,
      ChannelTexts texts,
      RandomGenerator random,
      Clock clock) {
    accounts = settings.byId();
    deliveries = new Deliveries(settings, random, clock);
    replies = new PassiveReplies(settings.deliveryTimeout(), texts, random, clock);
    form = form(settings, replies);
    this.calls = new ErrcodeCalls(calls, settings.api(), new StableTokens(settings, calls), clock);
  }

  /**
   * Where a message goes out in the response it ends with how to get the next, which takes room.
   */
  private static TextForm form(WeChatSettings settings, PassiveReplies replies) {
    boolean holds = settings.accounts().stream().anyMatch(it -> !it.customerService());
    int limit = settings.textLimit() - (holds ? replies.room() : 0);
    return new TextForm(new AnchorMarkup(), TextUnit.UTF8_BYTES, limit, settings.mostParts());
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
  public boolean holds(String account) {
    return !accounts.get(account).customerService();
  }

  @Override
  public Incoming read(String account, RawRequest request) {
    if (request.isGet()) {
      return deliveries.handshake(accounts.get(account), request);
    }
    var delivered = deliveries.open(accounts.get(account), request);
    return MessageReader.read(account, delivered.fields())
        .map(it -> incoming(account, it, delivered))
        .orElseGet(Delivery::ignored);
  }

  private Incoming incoming(String account, Inbound message, Delivered delivered) {
    return holds(account)
        ? new Held(message, replies.to(message, delivered))
        : Delivery.of(List.of(message));
  }

  @Override
  public Dispatch send(Posting posting) {
    var to = posting.to();
    if (holds(to.account())) {
      return new Dispatch.Never("no-customer-service");
    }
    var message =
        Map.of(
            "touser", to.correspondent(),
            "msgtype", "text",
            "text", Map.of("content", posting.text()));
    return calls
        .post(to.account(), "/cgi-bin/message/custom/send", MAPPER.writeValueAsString(message))
        .dispatch(PASSING);
  }
}
