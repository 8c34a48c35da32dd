package org.investorchat.channels.wecom;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.investorchat.channels.wecom.WeComSettings.Account;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.AnchorMarkup;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.ErrcodeCalls;
import org.investorchat.messaging.Incoming;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.PlatformCalls;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.SignedTime;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.TextUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Applications of WeCom (developer.work.weixin.qq.com/document/path/90236). */
@Component
final class WeComChannel implements Channel {

  static final String NAME = "wecom";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Accounts<Account> accounts;
  private final WeComSettings settings;
  private final Callbacks callbacks;
  private final ErrcodeCalls calls;

  WeComChannel(WeComSettings settings, PlatformCalls calls, RandomGenerator random, Clock clock) {
    this.settings = settings;
    accounts = settings.byId();
    var time = new SignedTime(settings.tolerance(), clock);
    callbacks = new Callbacks(NAME, settings.accounts(), random, time);
    var tokens = new WeComTokens(settings.api(), accounts::get, calls);
    this.calls = new ErrcodeCalls(calls, settings.api(), tokens, clock);
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
    return new TextForm(
        new AnchorMarkup(), TextUnit.UTF8_BYTES, settings.textLimit(), settings.mostParts());
  }

  @Override
  public Incoming read(String account, RawRequest request) {
    return request.isGet()
        ? callbacks.handshake(account, request)
        : Delivery.of(
            MessageReader.read(account, callbacks.open(account, request)).stream().toList());
  }

  @Override
  public Dispatch send(Posting posting) {
    String account = posting.to().account();
    var reply =
        calls.post(account, "/cgi-bin/message/send", MAPPER.writeValueAsString(message(posting)));
    boolean unknown = !reply.json().path("invaliduser").asString("").isEmpty();
    return reply.isSuccess() && unknown
        ? new Dispatch.Never("invaliduser")
        : reply.dispatch(Set.of());
  }

  /**
   * WeCom compares requests as they are, so each says which message it is: only the same one that
   * is sent again is dropped, and not an answer with the words of one before.
   */
  private Map<String, ?> message(Posting posting) {
    var to = posting.to();
    var message = new LinkedHashMap<String, Object>();
    message.put("touser", to.correspondent());
    message.put("msgtype", "text");
    message.put("agentid", accounts.get(to.account()).agentId());
    message.put("text", Map.of("content", posting.text()));
    long check = settings.duplicateCheck().toSeconds();
    if (check > 0) {
      message.put("enable_duplicate_check", 1);
      message.put("duplicate_check_interval", check);
      message.put("id", posting.attemptId().toString());
    }
    return message;
  }
}
