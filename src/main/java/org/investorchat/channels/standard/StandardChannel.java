package org.investorchat.channels.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.investorchat.channels.standard.StandardSettings.Account;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Incoming;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Incoming.Held;
import org.investorchat.messaging.Markup;
import org.investorchat.messaging.Outgoing;
import org.investorchat.messaging.PlatformReply;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Rendering;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.TextUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Standard Webhooks, for whoever signs them. */
@Component
final class StandardChannel implements Channel {

  static final String NAME = "standard";

  private static final int GONE = 410;

  private final Accounts<Account> accounts;
  private final Map<String, Endpoint> endpoints;
  private final StandardSettings settings;
  private final TextForm form;
  private final EventWriter writer;
  private final EndpointCalls calls;
  private final Clock clock;

  @Autowired
  StandardChannel(StandardSettings settings, EventWriter writer, Clock clock) {
    this(
        settings,
        writer,
        new EndpointCalls(
            InetAddress::getAllByName,
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            settings.timeout()),
        clock);
  }

  /** Creates a channel that reaches endpoints in its own way. */
  StandardChannel(StandardSettings settings, EventWriter writer, EndpointCalls calls, Clock clock) {
    accounts = settings.byId();
    endpoints = settings.endpoints();
    this.settings = settings;
    form = new TextForm(Markup.PLAIN, TextUnit.CHARACTERS, settings.textLimit(), 1);
    this.writer = writer;
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

  /** A text is never split: endpoints have room for all of it. */
  @Override
  public TextForm form() {
    return form;
  }

  @Override
  public Optional<List<Duration>> retries() {
    return Optional.of(settings.retries());
  }

  @Override
  public Incoming read(String account, RawRequest request) {
    signature(account).verify(request, clock.instant());
    return new MessageReader(account)
        .read(request)
        .map(it -> holds(account) ? held(it) : delivery(it))
        .orElseGet(Delivery::ignored);
  }

  private WebhookSignature signature(String account) {
    var integrator = accounts.get(account);
    return new WebhookSignature(integrator.secret(), integrator.publicKey(), settings.tolerance());
  }

  private static Incoming delivery(Inbound message) {
    return new Delivery(List.of(message), AnswerInResponse.accepted(message.messageId()));
  }

  private Incoming held(Inbound message) {
    return new Held(message, new AnswerInResponse(message, settings.patience(), writer));
  }

  @Override
  public boolean holds(String account) {
    return !endpoints.containsKey(account);
  }

  @Override
  public List<String> compose(Outgoing outgoing, Rendering rendering) {
    String text = String.join("\n\n", rendering.parts(outgoing, form));
    return List.of(writer.draft(outgoing, text));
  }

  @Override
  public Dispatch send(Posting posting) {
    var endpoint = endpoints.get(posting.to().account());
    if (endpoint == null) {
      return new Dispatch.Never("no-endpoint");
    }
    String id = "msg_" + posting.attemptId().toString().replace("-", "");
    byte[] body = writer.event(id, posting.to(), posting.text()).getBytes(UTF_8);
    try {
      return dispatch(calls.post(endpoint, headers(posting.to().account(), id, body), body));
    } catch (PrivateAddress e) {
      return new Dispatch.Never("private-address");
    }
  }

  private Map<String, String> headers(String account, String id, byte[] body) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    return Map.of(
        "Content-Type",
        "application/json; charset=utf-8",
        WebhookSignature.ID,
        id,
        WebhookSignature.TIMESTAMP,
        timestamp,
        WebhookSignature.SIGNATURE,
        signature(account).sign(id, timestamp, body));
  }

  /** An endpoint that says no may be mended, except where it says that it wants no more. */
  private static Dispatch dispatch(PlatformReply reply) {
    if (reply.isSuccess()) {
      return new Dispatch.Accepted();
    }
    String reason = "http-" + reply.status();
    return reply.status() == GONE
        ? new Dispatch.Gone(reason)
        : new Dispatch.Later(reason, reply.retryAfter());
  }
}
