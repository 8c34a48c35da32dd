package org.investorchat.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.investorchat.messaging.Inbound.Content;

/**
 * A platform whose deliveries are lines of {@code id|sender|text}, and which misbehaves as told.
 */
final class ScriptedChannel implements Channel {

  static final String NAME = "scripted";
  static final String ACCOUNT = "main";
  static final Mailbox MAILBOX = new Mailbox(NAME, ACCOUNT);
  static final HttpReply ACKNOWLEDGED = HttpReply.json("{\"ok\":true}");

  private final Clock clock;
  private final boolean holds;
  private final List<Posting> sent = new CopyOnWriteArrayList<>();
  private final List<Posting> attempts = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<Function<Posting, Dispatch>>> troubles =
      new ConcurrentHashMap<>();

  private volatile Consumer<Posting> taking = _ -> {};

  ScriptedChannel(Clock clock, boolean holds) {
    this.clock = clock;
    this.holds = holds;
  }

  /** Returns a delivery of messages. */
  static RawRequest delivery(String... lines) {
    return RawRequest.post(
        Map.of(),
        Map.of("signature", "genuine"),
        String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns where a sender is. */
  static Address address(String sender) {
    return Address.of(NAME, ACCOUNT, sender);
  }

  /** Has the next attempts to send to {@code sender} end so. */
  @SafeVarargs
  final void meet(String sender, Function<Posting, Dispatch>... ends) {
    var queue = troubles.computeIfAbsent(sender, _ -> new ConcurrentLinkedQueue<>());
    for (var end : ends) {
      queue.add(end);
    }
  }

  /** Has it done whenever the platform takes something. */
  void taking(Consumer<Posting> what) {
    taking = what;
  }

  /** Notes that the platform has it, and says so. */
  Dispatch accept(Posting posting) {
    sent.add(posting);
    taking.accept(posting);
    return new Dispatch.Accepted();
  }

  /** Returns the texts that {@code sender} sees, the oldest first. */
  List<String> seen(String sender) {
    return sent.stream()
        .filter(it -> it.to().correspondent().equals(sender))
        .map(Posting::text)
        .toList();
  }

  /** Returns all attempts to send to {@code sender}. */
  List<Posting> attempts(String sender) {
    return attempts.stream().filter(it -> it.to().correspondent().equals(sender)).toList();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> accounts() {
    return List.of(ACCOUNT);
  }

  @Override
  public boolean holds(String account) {
    return holds;
  }

  @Override
  public Incoming read(String account, RawRequest request) {
    if (request.isGet()) {
      return new Incoming.Handshake(HttpReply.text(request.required("challenge")));
    }
    if (!request.requiredHeader("signature").equals("genuine")) {
      throw DeliveryRefused.notGenuine();
    }
    var messages = Arrays.stream(request.text().split("\n")).map(it -> message(account, it));
    return holds
        ? new Incoming.Held(messages.findFirst().orElseThrow(), new Reply())
        : new Incoming.Delivery(messages.toList(), ACKNOWLEDGED);
  }

  private Inbound message(String account, String line) {
    var fields = line.split("\\|", 3);
    if (fields.length < 3) {
      throw DeliveryRefused.unreadable();
    }
    var from = new Address(NAME, account, fields[1], Map.of("thread", fields[0]));
    return new Inbound(fields[0], from, clock.instant(), new Content.Text(fields[2]), null);
  }

  /** Messages of a line each. */
  @Override
  public List<String> compose(Outgoing outgoing, Rendering rendering) {
    return rendering.parts(outgoing, form()).stream()
        .flatMap(it -> Arrays.stream(it.split("\n\n")))
        .toList();
  }

  @Override
  public TextForm form() {
    return new TextForm(Markup.PLAIN, TextUnit.UTF16_UNITS, 2_000, 10);
  }

  @Override
  public Dispatch send(Posting posting) {
    attempts.add(posting);
    var ends = troubles.get(posting.to().correspondent());
    var end = ends == null ? null : ends.poll();
    return end == null ? accept(posting) : Objects.requireNonNull(end.apply(posting));
  }

  /** Waits for a second the first time, then not at all. */
  private static final class Reply implements HeldReply {

    @Override
    public Duration patience(Duration age) {
      return age.compareTo(Duration.ofSeconds(10)) < 0 ? Duration.ofSeconds(5) : Duration.ZERO;
    }

    @Override
    public HttpReply answered(String part, boolean more) {
      return HttpReply.text(more ? part + " (1)" : part);
    }

    @Override
    public HttpReply pending() {
      return HttpReply.text("pending");
    }
  }
}
