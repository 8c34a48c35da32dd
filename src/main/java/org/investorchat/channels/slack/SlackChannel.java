package org.investorchat.channels.slack;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.investorchat.channels.slack.SlackSettings.Account;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.Incoming;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.LinkedText;
import org.investorchat.messaging.PlatformCalls;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.TextUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Slack's Events API and Web API (docs.slack.dev). */
@Component
final class SlackChannel implements Channel {

  static final String NAME = "slack";

  private final Accounts<Account> accounts;
  private final TextForm form;
  private final URI send;
  private final PlatformCalls calls;
  private final Clock clock;

  SlackChannel(SlackSettings settings, PlatformCalls calls, Clock clock) {
    accounts = settings.byId();
    form =
        new TextForm(
            LinkedText.MARKUP, TextUnit.CHARACTERS, settings.textLimit(), settings.mostParts());
    send = URI.create(settings.api() + "/chat.postMessage");
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
  public Incoming read(String id, RawRequest request) {
    var account = accounts.get(id);
    var signature = new SlackSignature(request, clock.instant());
    if (!signature.isOf(account.signingSecret())) {
      throw DeliveryRefused.notGenuine();
    }
    var delivery = request.json();
    return switch (delivery.path("type").asString("")) {
      case "url_verification" ->
          new Handshake(HttpReply.text(delivery.path("challenge").asString("")));
      case "event_callback" -> messages(delivery, signature);
      default -> Delivery.ignored();
    };
  }

  /** One address gets the events of all workspaces that the app is in. */
  private Delivery messages(JsonNode delivery, SlackSignature signature) {
    String team = SlackEvents.team(delivery);
    return Delivery.of(
        accounts.ids().stream()
            .map(accounts::get)
            .filter(it -> it.team().equals(team) && signature.isOf(it.signingSecret()))
            .limit(1)
            .flatMap(it -> new SlackEvents(it.id(), delivery).read().stream())
            .toList());
  }

  @Override
  public Dispatch send(Posting posting) {
    String token = accounts.get(posting.to().account()).botToken();
    return SlackDispatch.of(
        calls.post(send, Map.of("Authorization", "Bearer " + token), SlackMessage.of(posting)));
  }
}
