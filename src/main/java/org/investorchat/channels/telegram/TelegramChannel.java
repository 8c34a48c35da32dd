package org.investorchat.channels.telegram;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.investorchat.channels.telegram.TelegramSettings.Account;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.Incoming;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.PlatformCalls;
import org.investorchat.messaging.PlatformReply;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Signatures;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.TextUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Telegram's Bot API (core.telegram.org/bots/api). */
@Component
final class TelegramChannel implements Channel {

  static final String NAME = "telegram";

  private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Accounts<Account> accounts;
  private final TextForm form;
  private final URI api;
  private final PlatformCalls calls;

  TelegramChannel(TelegramSettings settings, PlatformCalls calls) {
    accounts = settings.byId();
    form =
        new TextForm(
            TelegramMarkup.HTML, TextUnit.UTF16_UNITS, settings.textLimit(), settings.mostParts());
    api = settings.api();
    this.calls = calls;
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

  /** Nothing is signed: whoever knows the secret is Telegram. */
  @Override
  public Incoming read(String account, RawRequest request) {
    var bot = accounts.get(account);
    String secret = request.requiredHeader(SECRET);
    if (bot.secretToken().stream().filter(it -> Signatures.same(it, secret)).count() == 0) {
      throw DeliveryRefused.notGenuine();
    }
    return Delivery.of(new UpdateReader(bot).read(request.json()).stream().toList());
  }

  @Override
  public Dispatch send(Posting posting) {
    var bot = accounts.get(posting.to().account());
    var address = URI.create(api + "/bot" + bot.botToken() + "/sendMessage");
    return dispatch(calls.post(address, Map.of(), message(posting).toString()));
  }

  private static ObjectNode message(Posting posting) {
    var to = posting.to();
    var message =
        MAPPER
            .createObjectNode()
            .put("chat_id", Chat.idIn(to))
            .put("text", posting.text())
            .put("parse_mode", "HTML");
    message.putObject("link_preview_options").put("is_disabled", true);
    Chat.topicIn(to).ifPresent(it -> message.put("message_thread_id", it));
    Chat.questionIn(to)
        .ifPresent(
            it ->
                message
                    .putObject("reply_parameters")
                    .put("message_id", it)
                    .put("allow_sending_without_reply", true));
    return message;
  }

  /** Telegram says in the body how long it wants to be left alone. */
  private static Dispatch dispatch(PlatformReply reply) {
    return switch (reply.status()) {
      case FORBIDDEN -> new Dispatch.Never("blocked");
      case TOO_MANY -> {
        var inBody = PlatformReply.seconds(reply.json().at("/parameters/retry_after").asString(""));
        yield new Dispatch.Later("http-429", inBody == null ? reply.retryAfter() : inBody);
      }
      default -> reply.dispatch();
    };
  }
}
