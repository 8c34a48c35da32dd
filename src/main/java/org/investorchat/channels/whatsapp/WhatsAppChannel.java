package org.investorchat.channels.whatsapp;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.investorchat.channels.whatsapp.WhatsAppSettings.Account;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.Incoming;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.Markup;
import org.investorchat.messaging.PlatformCalls;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Signatures;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.TextUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** WhatsApp's Cloud API (developers.facebook.com, WhatsApp Business Platform). */
@Component
final class WhatsAppChannel implements Channel {

  static final String NAME = "whatsapp";

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Accounts<Account> accounts;
  private final TextForm form;
  private final String api;
  private final PlatformCalls calls;

  WhatsAppChannel(WhatsAppSettings settings, PlatformCalls calls) {
    accounts = settings.byId();
    form =
        new TextForm(Markup.PLAIN, TextUnit.CHARACTERS, settings.textLimit(), settings.mostParts());
    api = settings.api() + "/" + settings.version() + "/";
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

  @Override
  public Incoming read(String account, RawRequest request) {
    var app = accounts.get(account);
    if (request.isGet()) {
      return new Handshake(handshake(app, request));
    }
    new HubSignature(app.appSecret()).verify(request);
    return Delivery.of(new WebhookReader(app).read(request.json()));
  }

  /** Meta asks once, when the address is entered, and wants its challenge back. */
  private static HttpReply handshake(Account app, RawRequest request) {
    boolean isMeant =
        request.parameter("hub.mode").filter("subscribe"::equals).isPresent()
            && request
                .parameter("hub.verify_token")
                .filter(it -> Signatures.same(it, app.verifyToken()))
                .isPresent();
    return request
        .parameter("hub.challenge")
        .filter(_ -> isMeant)
        .map(HttpReply::text)
        .orElseThrow(DeliveryRefused::notAllowed);
  }

  @Override
  public Dispatch send(Posting posting) {
    var app = accounts.get(posting.to().account());
    var number = Place.of(posting.to());
    var reply =
        calls.post(
            URI.create(api + number.number() + "/messages"),
            Map.of("Authorization", "Bearer " + app.accessToken()),
            message(number.person(), posting.text()).toString());
    return SendError.in(reply).map(SendError::dispatch).orElseGet(reply::dispatch);
  }

  private static ObjectNode message(String person, String text) {
    var message =
        MAPPER
            .createObjectNode()
            .put("messaging_product", "whatsapp")
            .put("recipient_type", "individual")
            .put("to", person)
            .put("type", "text");
    message.putObject("text").put("preview_url", false).put("body", text);
    return message;
  }
}
