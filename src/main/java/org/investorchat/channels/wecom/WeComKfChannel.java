package org.investorchat.channels.wecom;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.investorchat.channels.wecom.WeComKfSettings.Account;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.ErrcodeCalls;
import org.investorchat.messaging.ErrcodeReply;
import org.investorchat.messaging.Incoming;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Markup;
import org.investorchat.messaging.MessageFields;
import org.investorchat.messaging.PlatformCalls;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.SignedTime;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.TextUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Customer service of WeCom (developer.work.weixin.qq.com/document/path/94638). */
@Component
final class WeComKfChannel implements Channel {

  static final String NAME = "wecom-kf";

  /** Five messages went out since theirs: there is room once they write again. */
  private static final Set<Integer> PASSING = Set.of(95001);

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Accounts<Account> accounts;
  private final WeComKfSettings settings;
  private final Callbacks callbacks;
  private final ErrcodeCalls calls;
  private final CustomerInbox inbox;

  WeComKfChannel(
      WeComKfSettings settings, PlatformCalls calls, RandomGenerator random, Clock clock) {
    this.settings = settings;
    accounts = settings.byId();
    var time = new SignedTime(settings.tolerance(), clock);
    callbacks = new Callbacks(NAME, settings.accounts(), random, time);
    var tokens = new WeComTokens(settings.api(), accounts::get, calls);
    this.calls = new ErrcodeCalls(calls, settings.api(), tokens, clock);
    inbox = new CustomerInbox(this.calls, new CustomerMessages(settings.oldest(), clock));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> accounts() {
    return accounts.ids();
  }

  /** Unlike WeChat's Official Accounts, customer service shows markup as it stands. */
  @Override
  public TextForm form() {
    return new TextForm(
        Markup.PLAIN, TextUnit.UTF8_BYTES, settings.textLimit(), settings.mostParts());
  }

  @Override
  public Incoming read(String account, RawRequest request) {
    return request.isGet()
        ? callbacks.handshake(account, request)
        : fetched(account, callbacks.open(account, request));
  }

  private Incoming fetched(String account, MessageFields event) {
    return event.text("Event").filter("kf_msg_or_event"::equals).isPresent()
        ? inbox.fetch(account, event.required("OpenKfId"), event.required("Token"))
        : Delivery.ignored();
  }

  @Override
  public Dispatch send(Posting posting) {
    return greet(posting).orElseGet(() -> write(posting));
  }

  /** A code is good for one message, and not for long: empty where it is of no use any more. */
  private Optional<Dispatch> greet(Posting posting) {
    String code = Customer.welcomeCode(posting.to());
    if (code.isEmpty() || posting.index() > 0) {
      return Optional.empty();
    }
    var reply = post(posting, "/cgi-bin/kf/send_msg_on_event", Map.of("code", code));
    return Optional.of(dispatch(reply)).filter(it -> !(it instanceof Dispatch.Never));
  }

  private Dispatch write(Posting posting) {
    var customer = Customer.of(posting.to());
    var receiver = Map.of("touser", customer.user(), "open_kfid", customer.service());
    return dispatch(post(posting, "/cgi-bin/kf/send_msg", receiver));
  }

  private ErrcodeReply post(Posting posting, String path, Map<String, String> receiver) {
    var message = new LinkedHashMap<String, Object>(receiver);
    message.put("msgid", posting.attemptId().toString().replace("-", ""));
    message.put("msgtype", "text");
    message.put("text", Map.of("content", posting.text()));
    return calls.post(posting.to().account(), path, MAPPER.writeValueAsString(message));
  }

  /**
   * An id may come once, and nothing else can be wrong with one of ours: where it is refused, WeCom
   * has the message from an attempt before. The number of that error is not documented.
   */
  private static Dispatch dispatch(ErrcodeReply reply) {
    String message = reply.json().path("errmsg").asString("").toLowerCase(Locale.ROOT);
    return message.contains("msgid") ? new Dispatch.Accepted() : reply.dispatch(PASSING);
  }
}
