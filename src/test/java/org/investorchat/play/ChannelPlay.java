package org.investorchat.play;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.investorchat.InvestorChatbot;
import org.investorchat.channels.desk.DeskClient;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.RawRequest;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Plays what people do through a channel: the application as it is, a platform in process that
 * signs what it delivers, and two operators at the desk. Prints what the people see.
 *
 * <p>Arguments: names of channels, or {@code all}. Ends with status 1 when something that must come
 * does not.
 */
public final class ChannelPlay {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SENDER = "investor-1";

  private final String channel;
  private final FakePlatform platform;
  private final Deliveries deliveries;
  private final OperatorAtDesk desk;
  private final PrintStream out;
  private int told;
  private int number;

  private ChannelPlay(
      String channel, FakePlatform platform, Deliveries deliveries, OperatorAtDesk desk) {
    this.channel = channel;
    this.platform = platform;
    this.deliveries = deliveries;
    this.desk = desk;
    this.out = System.out;
  }

  /** Plays. */
  public static void main(String[] arguments) throws Exception {
    List<String> channels =
        List.of(arguments).contains("all") ? Platforms.names() : List.of(arguments);
    Map<String, FakePlatform> platforms = new HashMap<>();
    channels.forEach(it -> platforms.put(it, Platforms.start(it)));
    try (var application = start(platforms)) {
      int port = ((WebServerApplicationContext) application).getWebServer().getPort();
      var desk = new OperatorAtDesk(signedIn(port, "operator1"), signedIn(port, "operator2"));
      for (String it : channels) {
        new ChannelPlay(it, platforms.get(it), new Deliveries(port), desk).play();
      }
    } finally {
      platforms.values().forEach(FakePlatform::close);
    }
  }

  private static ConfigurableApplicationContext start(Map<String, FakePlatform> platforms)
      throws Exception {
    var folder = Files.createTempDirectory("channel-play");
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", "0");
    settings.put("state.url", "sqlite:" + folder.resolve("play.db"));
    settings.put("state.journal", folder.resolve("journal").toString());
    settings.put("links.origin", "http://localhost:8080");
    settings.put("spring.profiles.active", "demo");
    settings.put("logging.level.root", "WARN");
    platforms.values().forEach(it -> settings.putAll(it.settings()));
    var application = new SpringApplication(InvestorChatbot.class);
    application.setBannerMode(Banner.Mode.OFF);
    return application.run(
        settings.entrySet().stream()
            .map(it -> "--" + it.getKey() + "=" + it.getValue())
            .toArray(String[]::new));
  }

  private static DeskClient signedIn(int port, String account) {
    var client = new DeskClient(port);
    client.signIn(account, account + "-demo-password");
    return client;
  }

  private void play() {
    out.println("\n==================== " + channel + " ====================");
    asks("How much foreign debt can a company in Haidian Park take on?");
    asks("海淀园的外债额度是多少？");
    deliversAgain("Who is responsible for that?");
    says("(a picture)", platform.picture(SENDER, id(), Instant.now()));
    asks("/human I would like to speak to a person");
    await("a ticket at the desk", () -> desk.hasTicket(channel));
    desk.answer(
        channel,
        "Enterprises registered in Zhongguancun Haidian Park that meet the required conditions may"
            + " enjoy the pilot, whose limit is raised to $10 million [7.4].",
        "在中关村海淀园注册且符合规定条件的企业，可享受试点，额度提高到1000万美元[7.4]。");
    show();
    asks("/forget");
    refusesForgeries();
  }

  private void asks(String text) {
    says(text, platform.text(SENDER, id(), text, Instant.now()));
  }

  private void says(String shown, RawRequest request) {
    out.println("\n> " + shown);
    deliver(request);
    show();
  }

  private void deliversAgain(String text) {
    var request = platform.text(SENDER, id(), text, Instant.now());
    says(text, request);
    out.println("\n(the platform delivers the same message three times more)");
    for (int i = 0; i < 3; i++) {
      deliver(request);
    }
  }

  private void deliver(RawRequest request) {
    var response = deliveries.deliver(channel, request);
    require("a delivery is taken, got " + response.statusCode(), response.statusCode() / 100 == 2);
  }

  private void refusesForgeries() {
    var genuine = platform.text(SENDER, id(), "How much?", Instant.now());
    var forgeries = platform.forgeries(genuine);
    for (var forgery : forgeries) {
      int status = deliveries.deliver(channel, forgery).statusCode();
      require("a forgery is refused, got " + status, status / 100 == 4);
    }
    out.println("\n(" + forgeries.size() + " forgeries of a message are refused)");
    require("nothing more is seen", platform.seen(SENDER).size() == told);
  }

  private String id() {
    number++;
    return "play-" + number;
  }

  /** Shows what came, and what comes in the second after it: answers may be of several parts. */
  private void show() {
    await("something to see", () -> platform.seen(SENDER).size() > told);
    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    for (String text : platform.seen(SENDER).subList(told, platform.seen(SENDER).size())) {
      out.println("\n" + text.indent(4).stripTrailing());
      told++;
    }
  }

  private static void await(String what, BooleanSupplier holds) {
    var end = Instant.now().plus(PATIENCE);
    while (!holds.getAsBoolean()) {
      require("there is " + what, Instant.now().isBefore(end));
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static void require(String what, boolean holds) {
    if (!holds) {
      throw new IllegalStateException("expected that " + what);
    }
  }
}
