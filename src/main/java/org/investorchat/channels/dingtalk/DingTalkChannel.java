package org.investorchat.channels.dingtalk;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.investorchat.channels.dingtalk.DingTalkSettings.Account;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.AllowedHosts;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.Incoming;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.MarkdownMarkup;
import org.investorchat.messaging.PlatformCalls;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.TextUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Robots of DingTalk in their HTTP mode, and the events of their apps (open.dingtalk.com). */
@Component
final class DingTalkChannel implements Channel {

  static final String NAME = "dingtalk";

  private static final JsonMapper MAPPER = new JsonMapper();

  /** So that it does not end while a message is on its way. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  /** What notifications show of a message: its beginning, without links and escapes. */
  private static final Pattern MARKS = Pattern.compile("\\[|\\]\\([^)]*\\)|\\\\");

  private static final int TITLE = 30;

  private final Accounts<Account> accounts;
  private final AllowedHosts hosts;
  private final TextForm form;
  private final PlatformCalls calls;
  private final RobotApi api;
  private final Clock clock;

  DingTalkChannel(DingTalkSettings settings, PlatformCalls calls, Clock clock) {
    accounts = settings.byId();
    hosts = new AllowedHosts(settings.hosts());
    form =
        new TextForm(
            MarkdownMarkup.COMMON, TextUnit.UTF8_BYTES, settings.textLimit(), settings.mostParts());
    this.calls = calls;
    this.clock = clock;
    api = new RobotApi(settings.api(), calls, clock);
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
    if (DingTalkEvents.isEvent(request)) {
      return new DingTalkEvents(account, clock).read(request);
    }
    var now = clock.instant();
    RobotSignature.verify(request, account.appSecret(), now);
    return Delivery.of(new RobotMessages(id, hosts, now).read(request.json()).stream().toList());
  }

  /** The address for replies needs no permission and reaches people of other organisations. */
  @Override
  public Dispatch send(Posting posting) {
    var account = accounts.get(posting.to().account());
    var markdown = markdown(posting.text());
    return webhook(posting.to())
        .map(it -> reply(it, markdown))
        .filter(it -> !(it instanceof Dispatch.Never))
        .orElseGet(() -> api.send(account, posting, markdown));
  }

  private Optional<URI> webhook(Address to) {
    boolean open =
        to.hint(RobotMessages.UNTIL).map(Long::parseLong).orElse(0L)
            > clock.instant().plus(MARGIN).toEpochMilli();
    return to.hint(RobotMessages.WEBHOOK).filter(_ -> open).flatMap(hosts::allowed);
  }

  private Dispatch reply(URI webhook, ObjectNode markdown) {
    var message = MAPPER.createObjectNode().put("msgtype", "markdown");
    message.set("markdown", markdown);
    return DingTalkDispatch.ofWebhook(calls.post(webhook, Map.of(), message.toString()));
  }

  private static ObjectNode markdown(String text) {
    return MAPPER.createObjectNode().put("title", title(text)).put("text", text);
  }

  private static String title(String text) {
    String line = MARKS.matcher(text.strip().lines().findFirst().orElse("")).replaceAll("").strip();
    int end = line.offsetByCodePoints(0, Math.min(TITLE, line.codePointCount(0, line.length())));
    return end == 0 ? "…" : line.substring(0, end);
  }
}
