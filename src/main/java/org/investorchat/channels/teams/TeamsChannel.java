package org.investorchat.channels.teams;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.investorchat.channels.teams.TeamsSettings.Account;
import org.investorchat.messaging.AccessTokens;
import org.investorchat.messaging.AccessTokens.Token;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.AllowedHosts;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.Incoming;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.MarkdownMarkup;
import org.investorchat.messaging.PlatformAway;
import org.investorchat.messaging.PlatformCalls;
import org.investorchat.messaging.PlatformReply;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.TextForm;
import org.investorchat.messaging.TextUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Microsoft Teams by the Bot Framework (learn.microsoft.com, "Bot Connector REST API"). */
@Component
final class TeamsChannel implements Channel {

  static final String NAME = "teams";

  private static final int UNAUTHORIZED = 401;
  private static final int PRECONDITION_FAILED = 412;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final TeamsSettings settings;
  private final Accounts<Account> accounts;
  private final AllowedHosts hosts;
  private final TextForm form;
  private final SigningKeys keys;
  private final PlatformCalls calls;
  private final AccessTokens tokens;
  private final Clock clock;

  TeamsChannel(TeamsSettings settings, PlatformCalls calls, Clock clock) {
    this.settings = settings;
    accounts = settings.byId();
    hosts = new AllowedHosts(settings.hosts());
    form =
        new TextForm(
            MarkdownMarkup.COMMON,
            TextUnit.UTF16_UNITS,
            settings.textLimit(),
            settings.mostParts());
    keys = new SigningKeys(settings.openidConfiguration(), calls, clock);
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
    var token = ConnectorToken.of(request);
    var endorsed = token.verify(keys, settings.issuer(), account.appId(), clock);
    var activity = request.json();
    String service = activity.path("serviceUrl").asString("");
    if (!token.isFor(service)
        || hosts.allowed(service).isEmpty()
        || !endorsed.contains(activity.path("channelId").asString(""))) {
      throw DeliveryRefused.notGenuine();
    }
    return Delivery.of(new Activities(id, clock.instant()).read(activity).stream().toList());
  }

  @Override
  public Dispatch send(Posting posting) {
    var to = posting.to();
    return hosts
        .allowed(to.hint(Activities.SERVICE).orElse(""))
        .map(it -> dispatch(post(URI.create(address(it, to)), posting)))
        .orElseGet(() -> new Dispatch.Never("no-service"));
  }

  private static String address(URI service, Address to) {
    String base = service.toString().replaceFirst("/$", "") + "/v3/conversations/";
    String conversation = to.hint(Activities.CONVERSATION).orElse(to.correspondent());
    return base
        + encoded(conversation)
        + "/activities"
        + to.hint(Activities.ACTIVITY).map(it -> "/" + encoded(it)).orElse("");
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private PlatformReply post(URI address, Posting posting) {
    var account = accounts.get(posting.to().account());
    var message =
        MAPPER
            .createObjectNode()
            .put("type", "message")
            .put("text", posting.text())
            .put("textFormat", "markdown");
    posting.to().hint(Activities.ACTIVITY).ifPresent(it -> message.put("replyToId", it));
    Function<String, PlatformReply> call =
        it -> calls.post(address, Map.of("Authorization", "Bearer " + it), message.toString());
    return tokens.call(account.id(), () -> token(account), call, it -> it.status() == UNAUTHORIZED);
  }

  /** A precondition fails where two write at once; it says to try again. */
  private static Dispatch dispatch(PlatformReply reply) {
    return switch (reply.status()) {
      case UNAUTHORIZED, PRECONDITION_FAILED ->
          new Dispatch.Later("http-" + reply.status(), reply.retryAfter());
      default -> reply.dispatch();
    };
  }

  private Token token(Account account) {
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=%s"
            .formatted(
                encoded(account.appId()), encoded(account.appSecret()), encoded(settings.scope()));
    var address = URI.create(settings.login() + "/" + account.tenant() + "/oauth2/v2.0/token");
    var json = calls.postForm(address, form).json();
    String token = json.path("access_token").asString("");
    if (token.isEmpty()) {
      throw new PlatformAway("no-token");
    }
    return new Token(token, clock.instant(), Duration.ofSeconds(json.path("expires_in").asLong(0)));
  }
}
